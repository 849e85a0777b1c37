using System.Globalization;
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
    public const int BoxWidth = 164;
    public const int BoxHeight = 40;

    private const int Gap = 36;
    private const int Row = 50;
    private const int Top = 30;
    private const int Head = 24;
    private const int Between = 16;

    /// <summary>The same web always lies in the same way.</summary>
    public static WebLayout Of(CausalWebReading web)
    {
        ArgumentNullException.ThrowIfNull(web);
        var elements = web.Nodes.Where(n => n.Role is not null).ToList();
        List<ElementRole> roles = [.. elements.Select(n => n.Role!.Value).Distinct().Order()];
        var (bands, boxes, y) = (new List<WebBand>(), new List<WebBox>(), Top);
        foreach (var band in elements.GroupBy(n => n.Configuration!.Id))
        {
            bands.Add(new(band.First().Configuration!.Id, band.First().Configuration!.Title ?? "", y));
            foreach (var column in band.GroupBy(n => roles.IndexOf(n.Role!.Value)))
            {
                boxes.AddRange(column.Select((n, at) => new WebBox(n.Id, X(column.Key), y + Head + (at * Row))));
            }

            y += Head + (band.CountBy(n => n.Role!.Value).Max(c => c.Value) * Row) + Between;
        }

        var placed = boxes.ToDictionary(b => b.Id);
        return new(
            [.. roles.Select((role, at) => new WebColumn(role, X(at)))],
            bands,
            boxes,
            [.. web.Edges.Where(e => placed.ContainsKey(e.From) && placed.ContainsKey(e.To)).Select(Line)],
            Math.Max(0, X(roles.Count) - Gap),
            y
        );

        WebLine Line(WebEdge edge) => WebLine.Of(edge, placed[edge.From], placed[edge.To]);
    }

    private static int X(int column) => column * (BoxWidth + Gap);
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
    internal static WebLine Of(WebEdge edge, WebBox from, WebBox to) => new(Between(from, to), SortOf(edge));

    public static string SortOf(WebEdge edge)
    {
        ArgumentNullException.ThrowIfNull(edge);
        return edge.Kind != WebEdgeKind.Link
            ? "ripple"
            : edge.Explicitness switch
            {
                Explicitness.Explicit => "stated",
                Explicitness.Inferred => "inferred",
                _ => "unstated",
            };
    }

    // What leads on to the left, or stays in its column, goes out and round; what passes a column goes over what stands there.
    private static string Between(WebBox from, WebBox to) =>
        to.X > from.X ? Curve((from.Right, from.MiddleY), 20, -20, (to.X, to.MiddleY), IsFar(from, to) ? Lift : 0)
        : to.X == from.X ? Curve((from.Right, from.MiddleY), 30, 30, (to.Right, to.MiddleY), 0)
        : Curve((from.X, from.MiddleY), -30, 30, (to.Right, to.MiddleY), 0);

    private static bool IsFar(WebBox from, WebBox to) => to.X - from.Right > WebLayout.BoxWidth;

    private static string Curve((int X, int Y) from, int bend1, int bend2, (int X, int Y) to, int lift) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"M{from.X} {from.Y}C{from.X + bend1} {from.Y - lift} {to.X + bend2} {to.Y - lift} {to.X} {to.Y}"
        );

    private const int Lift = 38;
}
