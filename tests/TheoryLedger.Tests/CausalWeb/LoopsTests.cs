using CsCheck;
using TheoryLedger.CausalWeb;
using static TheoryLedger.Tests.CausalWeb.Webs;

namespace TheoryLedger.Tests.CausalWeb;

public sealed class LoopsTests
{
    [Fact]
    public void What_leads_on_and_never_back_has_none() =>
        Assert.Empty(Loops.In(Of(4, (0, 1), (1, 2), (0, 3), (3, 2)), 10).All);

    [Fact]
    public void Each_is_told_once_from_its_earliest_node()
    {
        // 3 → 1 → 2 → 3, and 0 leads in; 4 leads to itself.
        var web = Of(5, (0, 3), (3, 1), (1, 2), (2, 3), (4, 4));

        var found = Loops.In(web, 10);

        Assert.Equal(["1 2 3", "4"], found.All.Select(Told));
        Assert.False(found.MayBeMore);
    }

    [Fact]
    public void Beyond_the_limit_there_may_be_more()
    {
        var web = Of(4, (0, 1), (1, 0), (2, 3), (3, 2));

        Assert.True(Loops.In(web, 1).MayBeMore);
        Assert.False(Loops.In(web, 2).MayBeMore);
    }

    [Fact]
    public void A_very_long_loop_ends()
    {
        const int Length = 50_000;
        var web = Of(Length, Enumerable.Range(0, Length).Select(n => (n, (n + 1) % Length)));

        Assert.Equal(Length, Loops.In(web, 1).All[0].Count);
    }

    [Fact]
    public void Every_node_that_lies_in_a_loop_is_in_one_that_is_told_and_no_other() =>
        Any.Sample(web =>
        {
            var tied = web.Nodes.Where(node => Ways(web, [node]).Any(way => way[^1] == node)).ToHashSet();

            var found = Loops.In(web, 100);

            Assert.Equal(tied, found.All.SelectMany(loop => loop).ToHashSet());
            Assert.All(found.All, loop => Assert.True(IsRound(web, loop), Told(loop)));
            Assert.Equal(found.All.Count, found.All.Select(Told).Distinct().Count());
        });

    private static bool IsRound(Web web, IReadOnlyList<Guid> loop) =>
        loop.Distinct().Count() == loop.Count
        && loop.Zip([.. loop.Skip(1), loop[0]], (a, b) => web.From(a).Contains(b)).All(leads => leads);
}
