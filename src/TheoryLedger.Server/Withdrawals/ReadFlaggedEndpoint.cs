using Npgsql;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;
using Wolverine.Http;

namespace TheoryLedger.Server.Withdrawals;

/// <summary>What rested on words that were erased, and that nobody has looked at since.</summary>
/// <param name="Items">In the order in which they began.</param>
/// <param name="Position">The position of the review at which this holds.</param>
public sealed record FlaggedReading(IReadOnlyList<Flagged> Items, long Position);

/// <summary>A coding or a piece of evidence that rests on a quote that was erased. It stays flagged until somebody judges it.</summary>
public sealed record Flagged(string Concept, Guid Id, Guid Excerpt);

public static class ReadFlaggedEndpoint
{
    private const string Resting = """
        select i.concept, i.id, e.target from ledger.read_edge e
        join ledger.read_item i on i.generation = $1 and i.review = $2 and i.id = e.source and {1}
        where e.generation = $1 and e.review = $2 and e.kind = 'excerpt' and {0}
          and i.concept in ('codings', 'evidence')
          and exists (
            select from ledger.erased_words w
            join ledger.entry t on t.review = $2 and t.position = w.position and t.stream = e.target
            join ledger.entry by on by.review = $2 and by.event_id = w.erased_by
            where w.review = $2 and w.pointer = '/quote' and (i.view ->> 'changedAt')::bigint < by.position)
        order by i.born, i.id
        """;

    [WolverineGet("/v1/reviews/{reviewId}/withdrawals/flagged", OperationId = "readFlagged")]
    [EndpointSummary("Codings and evidence that rest on erased quotes, until somebody has judged them anew.")]
    [AllowReaders]
    [Microsoft.AspNetCore.Mvc.ProducesResponseType<FlaggedReading>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room) =>
        room.At(http, async (asOf, token) => new FlaggedReading(await FindAsync(asOf, token), asOf.Moment.Position));

    private static async Task<List<Flagged>> FindAsync(AsOf asOf, CancellationToken token)
    {
        var sql = Resting
            .Replace("{0}", asOf.Holds("e"), StringComparison.Ordinal)
            .Replace("{1}", asOf.Holds("i"), StringComparison.Ordinal);
        await using var query = asOf.Command(sql);
        var flagged = new List<Flagged>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            flagged.Add(new(row.GetString(0), row.GetGuid(1), row.GetGuid(2)));
        }

        return flagged;
    }
}
