namespace TheoryLedger.Server.Lineage;

/// <summary>A line between two things.</summary>
/// <param name="Path">As SVG draws it.</param>
/// <param name="Sort">For, against, qualifying, or anything else.</param>
public sealed record LineageLine(string Path, string Sort)
{
    private static readonly HashSet<string> Grounds = new(StringComparer.Ordinal)
    {
        "excerpt",
        "coding",
        "code",
        "rests-on",
        "origin",
        "tied-to",
        "stands-as",
        "ripple",
        "text",
        "source",
        "absorbed",
        "absorbed-into",
        "merged-into",
        "split-into",
        "split-from",
        "candidate",
    };

    /// <summary>One for each pointer, from what lies nearer to evidence to what rests on it.</summary>
    internal static IReadOnlyList<LineageLine> Draw(
        IReadOnlyList<LineageEdge> edges,
        IReadOnlyDictionary<Guid, LineageBox> placed,
        int height
    )
    {
        var routes = new LineageRoutes(placed.Values, height).Lead([.. edges.Select(e => Ends(e, placed))]);
        return [.. edges.Zip(routes, (edge, route) => new LineageLine(route, SortOf(edge)))];
    }

    private static (LineageBox From, LineageBox To) Ends(
        LineageEdge edge,
        IReadOnlyDictionary<Guid, LineageBox> placed
    ) => edge.Upstream == edge.To ? (placed[edge.To], placed[edge.From]) : (placed[edge.From], placed[edge.To]);

    private static string SortOf(LineageEdge edge) =>
        edge.As switch
        {
            "supports" => "for",
            "contradicts" => "against",
            "qualifies" => "qualifying",
            _ when edge.Until is not null => "ended",
            // What prompted a decision, or was said about it, is told; what it rests on must still be seen.
            _ => Grounds.Contains(edge.Kind) ? "plain" : "side",
        };
}
