using TheoryLedger.Codings;
using TheoryLedger.Configurations;

namespace TheoryLedger.Server.CausalWeb;

/// <summary>A causal web laid out: each configuration in a band of its own, its elements in columns by the part they play.</summary>
public sealed record WebLayout(
    IReadOnlyList<WebColumn> Columns,
    IReadOnlyList<WebBand> Bands,
    IReadOnlyList<WebBox> Boxes,
    IReadOnlyList<WebLine> Lines,
    int Width,
    int Height
)
{
    public const int BoxWidth = 158;
    public const int BoxHeight = 40;

    /// <summary>The room between two columns.</summary>
    public const int Gap = 40;

    /// <summary>The room that the picture takes to the left of its first column.</summary>
    public int Left { get; private init; }

    /// <summary>From one column to the next.</summary>
    public const int Step = BoxWidth + Gap;

    /// <summary>The room beside the first column and the last, for what leads from one to the other.</summary>
    public const int Margin = 40;

    private const int Row = 50;
    private const int Top = 30;
    private const int Head = 24;
    private const int Between = 32;

    /// <summary>The same web always lies in the same way.</summary>
    public static WebLayout Of(CausalWebReading web)
    {
        ArgumentNullException.ThrowIfNull(web);
        var elements = web.Nodes.Where(n => n.Role is not null).ToList();
        List<ElementRole> roles = [.. elements.Select(n => n.Role!.Value).Distinct().Order()];
        var (bands, boxes, stretches, y) = (new List<WebBand>(), new List<WebBox>(), new List<WebStretch>(), Top);
        foreach (var band in elements.GroupBy(n => n.Configuration!.Id))
        {
            bands.Add(new(band.First().Configuration!.Id, band.First().Configuration!.Title ?? "", y));
            foreach (var column in band.GroupBy(n => roles.IndexOf(n.Role!.Value)))
            {
                boxes.AddRange(column.Select((n, at) => new WebBox(n.Id, X(column.Key), y + Head + (at * Row))));
            }

            var rows = band.CountBy(n => n.Role!.Value).Max(c => c.Value);
            stretches.Add(new(y, y + Head + (rows * Row) - (Row - BoxHeight)));
            y = stretches[^1].Bottom + Between;
        }

        var placed = boxes.ToDictionary(b => b.Id);
        var router = new WebRouter(stretches, boxes);
        List<WebLine> lines =
        [
            .. web.Edges.Where(e => placed.ContainsKey(e.From) && placed.ContainsKey(e.To)).Select(Line),
        ];
        return new(
            [.. roles.Select((role, at) => new WebColumn(role, X(at)))],
            bands,
            boxes,
            lines,
            Math.Max(0, X(roles.Count) - Gap),
            y
        )
        {
            Left = router.GoesRoundTheLeft ? Margin : 8,
        };

        WebLine Line(WebEdge edge) => new(router.Way(placed[edge.From], placed[edge.To]), WebLine.SortOf(edge));
    }

    private static int X(int column) => column * Step;
}

/// <summary>A column and where it begins.</summary>
public sealed record WebColumn(ElementRole Role, int X);

/// <summary>A configuration and where its band begins.</summary>
public sealed record WebBand(Guid Configuration, string Title, int Y);

/// <summary>Where an element stands.</summary>
public sealed record WebBox(Guid Id, int X, int Y)
{
    public int MiddleY => Y + (WebLayout.BoxHeight / 2);

    public int Right => X + WebLayout.BoxWidth;
}

/// <summary>How one thing leads to another.</summary>
/// <param name="Path">As SVG draws it.</param>
/// <param name="Sort">Stated, inferred, or a ripple.</param>
public sealed record WebLine(string Path, string Sort)
{
    public const string Ripple = "ripple";

    public static string SortOf(WebEdge edge)
    {
        ArgumentNullException.ThrowIfNull(edge);
        return edge.Kind != WebEdgeKind.Link
            ? Ripple
            : edge.Explicitness switch
            {
                Explicitness.Explicit => "stated",
                Explicitness.Inferred => "inferred",
                _ => "unstated",
            };
    }
}
