using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.CausalWeb;

/// <summary>The causal web as a picture of what fits into one, and as a table of all of it.</summary>
/// <param name="Web">What is drawn, with the first ways and loops.</param>
/// <param name="Rows">The links of this page of the table, ripples first.</param>
/// <param name="After">How many links of the table were shown before.</param>
/// <param name="Links">How many links there are.</param>
/// <param name="Titles">What the elements on ways and loops say.</param>
/// <param name="MoreChains">How many ways are not told.</param>
/// <param name="MoreLoops">How many loops are not told.</param>
/// <param name="Next">Where the table goes on; none where it ends here.</param>
public sealed record CausalWebFront(
    CausalWebReading Web,
    IReadOnlyList<WebRow> Rows,
    int After,
    int Links,
    IReadOnlyDictionary<Guid, string> Titles,
    int MoreChains,
    int MoreLoops,
    string? Next
)
{
    private const int MostDrawn = 36;
    private const int MostWays = 12;
    private const int FirstRows = 20;
    private const int FurtherRows = 45;

    internal static async Task<CausalWebFront?> ReadAsync(
        HttpContext http,
        CausalWebAsked asked,
        int after,
        AsOf asOf,
        CancellationToken token
    ) =>
        await WebTelling.TellAsync(asOf, asked with { Limit = int.MaxValue }, token) is { } all
            ? Of(http, all, Math.Min(asked.Limit, MostDrawn), after)
            : null;

    private static CausalWebFront Of(HttpContext http, CausalWebReading all, int most, int after)
    {
        var nodes = all.Nodes.ToDictionary(n => n.Id);
        var rows = all
            .Edges.OrderBy(e => e.Kind == WebEdgeKind.Link)
            .Skip(after)
            .Take(after == 0 ? FirstRows : FurtherRows)
            .Select(e => new WebRow(e, nodes[e.From], nodes[e.To]))
            .ToList();
        var drawn = all.Drawn(most) with
        {
            // Further pages hold the rest of the table, and nothing twice.
            Chains = [.. all.Chains.Take(after == 0 ? MostWays : 0)],
            Loops = [.. all.Loops.Take(after == 0 ? MostWays : 0)],
        };
        var told = drawn.Chains.SelectMany(c => c.Nodes).Concat(drawn.Loops.SelectMany(l => l.Nodes)).Distinct();
        var end = after + rows.Count;
        return new(
            drawn,
            rows,
            after,
            all.Edges.Count,
            told.ToDictionary(id => id, id => nodes[id].Title),
            all.Chains.Count - drawn.Chains.Count,
            all.Loops.Count - drawn.Loops.Count,
            rows.Count > 0 && end < all.Edges.Count ? new Cursor(after, end).Next(http, end) : null
        );
    }
}

/// <summary>A link of the web with what it leads from and to.</summary>
public sealed record WebRow(WebEdge Edge, WebNode From, WebNode To);
