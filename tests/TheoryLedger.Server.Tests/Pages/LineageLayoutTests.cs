using System.Globalization;
using System.Text.RegularExpressions;
using TheoryLedger.Server.Lineage;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>A lineage is drawn from evidence on the left to what rests on it on the right.</summary>
public sealed partial class LineageLayoutTests
{
    private static readonly string[] Concepts =
    [
        "programme-theories",
        "configurations",
        "evidence",
        "excerpts",
        "sources",
        "configurations",
        "excerpts",
    ];

    [Fact]
    public void Sources_stand_left_of_excerpts_and_theories_right_of_configurations()
    {
        var (lineage, layout) = Drawn();
        var x = lineage.Nodes.ToLookup(n => n.Concept, n => layout.Boxes.Single(b => b.Id == n.Id).X);

        Assert.True(x["sources"].Max() < x["excerpts"].Min());
        Assert.True(x["excerpts"].Max() < x["evidence"].Min());
        Assert.True(x["evidence"].Max() < x["configurations"].Min());
        Assert.True(x["configurations"].Max() < x["programme-theories"].Min());
        Assert.Equal(
            ["Sources", "Excerpts", "Readings", "Configurations", "Theories"],
            layout.Columns.Select(c => c.Heading)
        );
    }

    [Fact]
    public void Nothing_lies_on_anything_else_or_outside_the_picture()
    {
        var boxes = Drawn().Layout.Boxes;

        Assert.All(
            boxes.SelectMany(a => boxes.Where(b => b.Id.CompareTo(a.Id) > 0), (a, b) => (a, b)),
            pair => Assert.True(pair.a.X != pair.b.X || Math.Abs(pair.a.Y - pair.b.Y) >= LineageLayout.BoxHeight)
        );
        Assert.All(boxes, b => Assert.InRange(b.Y + LineageLayout.BoxHeight, 0, Drawn().Layout.Height));
        Assert.All(boxes, b => Assert.InRange(b.X + LineageLayout.BoxWidth, 0, Drawn().Layout.Width));
    }

    [Fact]
    public void For_and_against_are_drawn_apart() =>
        Assert.Equal(["for", "against", "plain"], Drawn().Layout.Lines.Select(line => line.Sort));

    [Fact]
    public void No_line_runs_behind_a_box_between_its_ends()
    {
        string[] kinds = ["sources", "excerpts", "evidence", "constructs", "configurations", "programme-theories"];
        var nodes = kinds
            .SelectMany((concept, k) => Enumerable.Range(0, 5 - (k % 3)).Select(row => (concept, At: (k * 5) + row)))
            .Select(n => new LineageNode(Id(n.At), n.concept, null, [], null, null, 1, 0))
            .ToList();
        var edges = nodes
            .SelectMany(_ => nodes, (a, b) => (a, b))
            .Where(p => p.a.Id != p.b.Id)
            .Select(p => new LineageEdge("rests-on", p.b.Id, p.a.Id, p.a.Id, null, null, 1, null, Guid.Empty, null));
        var layout = LineageLayout.Of(new(nodes[0].Id, LineageDirection.Both, 4, nodes, [.. edges], 9));

        var points = layout.Lines.SelectMany(line => Points(line.Path)).ToList();
        Assert.Empty(points.Where(point => layout.Boxes.Any(box => IsWithin(box, point))).Take(3));
        Assert.Empty(points.Where(point => point.Y < 18 || point.Y > layout.Height).Take(3));
    }

    // A line ends at the edge of a box.
    private static bool IsWithin(LineageBox box, (double X, double Y) point) =>
        point.X > box.X + 0.5
        && point.X < box.X + LineageLayout.BoxWidth - 0.5
        && point.Y > box.Y
        && point.Y < box.Y + LineageLayout.BoxHeight;

    // What is drawn, as points close to each other: moves, level strokes and bends.
    private static IEnumerable<(double X, double Y)> Points(string path)
    {
        var (x, y) = (0d, 0d);
        foreach (Match stroke in Stroke().Matches(path))
        {
            var n = stroke
                .Groups["where"]
                .Value.Split(' ')
                .Select(v => double.Parse(v, CultureInfo.InvariantCulture))
                .ToArray();
            double[] over = stroke.Groups["how"].Value switch
            {
                "M" => [n[0], n[1], n[0], n[1], n[0], n[1], n[0], n[1]],
                "H" => [x, y, x, y, n[0], y, n[0], y],
                _ => [x, y, .. n],
            };
            for (var t = 0d; t <= 1; t += 0.05)
            {
                var (a, b, c, d) = (
                    (1 - t) * (1 - t) * (1 - t),
                    3 * t * (1 - t) * (1 - t),
                    3 * t * t * (1 - t),
                    t * t * t
                );
                yield return (
                    (a * over[0]) + (b * over[2]) + (c * over[4]) + (d * over[6]),
                    (a * over[1]) + (b * over[3]) + (c * over[5]) + (d * over[7])
                );
            }

            (x, y) = (over[6], over[7]);
        }
    }

    [GeneratedRegex("(?<how>[MCH])(?<where>[0-9. -]+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Stroke();

    private static (LineageReading Lineage, LineageLayout Layout) Drawn()
    {
        var nodes = Concepts
            .Select((concept, i) => new LineageNode(Id(i), concept, null, [], null, null, i, 0))
            .ToList();
        LineageEdge[] edges =
        [
            Edge("judges", 2, 1, up: 2, "supports"),
            Edge("judges", 2, 5, up: 2, "contradicts"),
            Edge("rests-on", 0, 1, up: 1, null),
        ];
        var lineage = new LineageReading(Id(0), LineageDirection.Both, 4, nodes, edges, 9);
        return (lineage, LineageLayout.Of(lineage));
    }

    private static LineageEdge Edge(string kind, int from, int to, int up, string? says) =>
        new(kind, Id(from), Id(to), Id(up), null, null, 1, null, Guid.Empty, says);

    private static Guid Id(int number) => new(number + 1, 0, 0, new byte[8]);
}
