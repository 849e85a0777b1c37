using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.CausalWeb;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Configurations;

/// <summary>The links within the configurations that are worked on, and whether the data say so.</summary>
/// <param name="Counts">How many links are stated in the data, inferred, …; of all that were looked at.</param>
/// <param name="Items">Those that were asked for.</param>
/// <param name="More">How many of those are left out.</param>
/// <param name="Position">The position of the review at which this holds.</param>
public sealed record LinksReading(
    IReadOnlyDictionary<Explicitness, int> Counts,
    IReadOnlyList<LinkReading> Items,
    int More,
    long Position
);

/// <summary>A link, with what it links.</summary>
public sealed record LinkReading(
    LinkId Id,
    ConfigurationNamed Configuration,
    Element From,
    Element To,
    Explicitness Explicitness
);

public static class ListLinksEndpoint
{
    private const string How = "explicitness";
    private const string Of = "configuration";
    private const string Limit = "limit";
    private const int UsualLimit = 500;
    private const int LargestLimit = 2_000;

    [WolverineGet("/v1/reviews/{reviewId}/configurations/links", OperationId = "listLinks")]
    [EndpointSummary(
        "The links within configurations that are worked on, with those that are inferred told from those in the data."
    )]
    [AllowReaders]
    [ProducesResponseType<LinksReading>(StatusCodes.Status200OK)]
    [Takes(How, "Only links that are stated like this.", Choice = typeof(Explicitness))]
    [Takes(Of, "Only the links of the configuration with this id.", IsId = true)]
    [Takes(Limit, "How many links at most, from 1 to 2000; otherwise 500.", IsNumber = true)]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(room);
        Explicitness? how = null;
        Guid? of = null;
        var limit = http.Request.Query.NumberOr(Limit, UsualLimit, LargestLimit);
        var problem =
            !http.Request.Query.TryChoose(How, out how) ? Problems.BadParameter(How, Choices.RuleOf<Explicitness>())
            : !http.Request.Query.TryName(Of, out of) ? Problems.BadParameter(Of, "takes the id of one thing.")
            : limit is null ? Problems.BadParameter(Limit, $"takes a number from 1 to {LargestLimit}.")
            : null;
        return problem is null
            ? room.At(http, async (asOf, token) => await TellAsync(asOf, how, of, limit!.Value, token))
            : Task.FromResult(Results.Problem(problem));
    }

    private static async Task<LinksReading> TellAsync(
        AsOf asOf,
        Explicitness? how,
        Guid? of,
        int limit,
        CancellationToken token
    )
    {
        var open = (await WebRows.ReadAsync(asOf, token)).Where(c => c.IsOpen && (of is null || c.Named.Id == of));
        var links = open.SelectMany(c => c.Form.Links.Select(l => Of(c, l))).ToList();
        var asked = links.Where(l => how is null || l.Explicitness == how).ToList();
        return new(
            links.CountBy(l => l.Explicitness).OrderBy(c => c.Key).ToDictionary(),
            [.. asked.Take(limit)],
            Math.Max(0, asked.Count - limit),
            asOf.Moment.Position
        );

        LinkReading Of(WebConfiguration c, Link link) =>
            new(link.Id, c.Named, ElementOf(c, link.From), ElementOf(c, link.To), link.Explicitness);
    }

    private static Element ElementOf(WebConfiguration c, ElementId id) => c.Form.Elements.Single(e => e.Id == id);
}
