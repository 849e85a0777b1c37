using TheoryLedger.Configurations;
using TheoryLedger.Server.CausalWeb;
using TheoryLedger.Server.Configurations;

namespace TheoryLedger.Server.Tests.CausalWeb;

/// <summary>What is shown of a web with more nodes than are wanted.</summary>
public sealed class WebChoiceTests
{
    // Five configurations: the first is linked to nothing, the second within itself, the third and the fifth by a ripple.
    private static readonly List<WebNode> Nodes =
    [
        .. Configuration(2),
        .. Configuration(2),
        .. Configuration(3),
        .. Configuration(2),
        .. Configuration(2),
    ];

    private static readonly List<WebEdge> Edges = [Edge(WebEdgeKind.Link, 2, 3), Edge(WebEdgeKind.Ripple, 6, 9)];

    [Theory]
    [InlineData(5, new[] { 4, 5, 6, 9, 10 })]
    [InlineData(7, new[] { 2, 3, 4, 5, 6, 9, 10 })]
    // The third is too large, so the next that fits is shown whole.
    [InlineData(2, new[] { 9, 10 })]
    [InlineData(3, new[] { 4, 5, 6 })]
    [InlineData(11, new[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 })]
    public void Connected_configurations_come_first_and_whole(int most, int[] shown) =>
        Assert.Equal(shown, WebChoice.Of(Nodes, Edges, most).Select(n => Nodes.IndexOf(n)));

    [Fact]
    public void Room_that_is_left_is_filled_with_parts_unless_it_is_for_a_picture()
    {
        Assert.Equal([2, 4, 5, 6, 9, 10], WebChoice.Of(Nodes, Edges, 6).Select(n => Nodes.IndexOf(n)));
        Assert.Equal([4, 5, 6, 9, 10], WebChoice.ToDraw(Nodes, Edges, 6).Select(n => Nodes.IndexOf(n)));
    }

    [Fact]
    public void What_is_too_large_by_itself_is_drawn_in_part() =>
        Assert.Equal([4], WebChoice.ToDraw(Nodes, Edges, 1).Select(n => Nodes.IndexOf(n)));

    private static WebEdge Edge(WebEdgeKind kind, int from, int to) =>
        new(kind, Nodes[from].Id, Nodes[to].Id, Guid.CreateVersion7(), null, null);

    private static List<WebNode> Configuration(int elements)
    {
        var named = new ConfigurationNamed(Guid.CreateVersion7(), "A configuration");
        return Enumerable
            .Range(0, elements)
            .Select(_ => new WebNode(Guid.CreateVersion7(), "elements", "", ElementRole.Context, null, named, null))
            .ToList();
    }
}
