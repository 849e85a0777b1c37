using TheoryLedger.Server.Lineage;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>A lineage is drawn from evidence on the left to what rests on it on the right.</summary>
public sealed class LineageLayoutTests
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
