using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Typology;
using Wolverine.Http;

namespace TheoryLedger.Server.DemiRegularities;

public static class ReadPatternsEndpoint
{
    private const int Most = 10_000;

    [WolverineGet("/v1/reviews/{reviewId}/demi-regularities/cases", OperationId = "readPatterns")]
    [EndpointSummary("Which patterns hold in which cases and categories, and where they fail.")]
    [AllowReaders]
    [ProducesResponseType<PatternsReading>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(room);
        return room.At(http, async (asOf, token) => await TellAsync(asOf, token));
    }

    private static async Task<PatternsReading> TellAsync(AsOf asOf, CancellationToken token)
    {
        var patterns = await asOf.ListAsync<DemiRegularityView>(after: 0, Most, token);
        var shown = patterns.SelectMany(p => p.Cases).SelectMany(c => c.Shown).Select(r => r.Id).Distinct().ToArray();
        var sources = await SourcesAsync(asOf, shown, token);
        var categories = await asOf.ListAsync<CategoryView>(after: 0, Most, token);
        var dimensions = (await asOf.ListAsync<DimensionView>(after: 0, Most, token)).ToDictionary(d => d.Id);
        var classified = categories
            .SelectMany(c => c.Items.Select(i => (i.Item.Id, Category: CategoryNamed.Of(c, dimensions))))
            .ToLookup(c => c.Id, c => c.Category);
        var names = await Neighbours.FindAsync(asOf, shown, token);
        return new([.. patterns.Select(p => PatternCases.Of(p, In, names))], asOf.Moment.Position);

        IEnumerable<CategoryNamed> In(Ref what) =>
            classified[what.Id].Concat(sources[what.Id].SelectMany(source => classified[source]));
    }

    private static async Task<ILookup<Guid, Guid>> SourcesAsync(AsOf asOf, Guid[] things, CancellationToken token)
    {
        await using var query = asOf.Command(
            """
            select distinct e.source, e.target from ledger.read_edge e
            where e.generation = $1 and e.review = $2 and e.source = any ($4) and e.kind = 'source'
            """,
            things
        );
        var found = new List<(Guid Thing, Guid Source)>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            found.Add((row.GetGuid(0), row.GetGuid(1)));
        }

        return found.ToLookup(f => f.Thing, f => f.Source);
    }
}
