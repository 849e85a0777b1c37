using CsCheck;
using TheoryLedger.CausalWeb;
using static TheoryLedger.Tests.CausalWeb.Webs;

namespace TheoryLedger.Tests.CausalWeb;

public sealed class ChainsTests
{
    [Fact]
    public void The_ways_from_a_lever_to_an_outcome_come_shortest_first()
    {
        // 0 → 1 → 3 → 4, 0 → 2 → 3, 0 → 4, and 5, which nothing leads to.
        var web = Of(6, (0, 1), (1, 3), (3, 4), (0, 2), (2, 3), (0, 4), (5, 4));

        var found = Between(web, [0], [4]);

        Assert.Equal(["0 4", "0 1 3 4", "0 2 3 4"], found.All.Select(Told));
        Assert.False(found.MayBeMore);
    }

    [Fact]
    public void A_loop_on_the_way_is_gone_round_by_nobody()
    {
        var web = Of(4, (0, 1), (1, 2), (2, 1), (2, 3));

        Assert.Equal(["0 1 2 3"], Between(web, [0], [3]).All.Select(Told));
    }

    [Fact]
    public void What_leads_back_to_the_lever_is_a_chain_if_that_is_the_outcome()
    {
        var web = Of(2, (0, 1), (1, 0));

        Assert.Equal(["0 1 0"], Between(web, [0], [0]).All.Select(Told));
        Assert.Empty(Between(Of(2, (0, 1)), [0], [0]).All);
    }

    [Fact]
    public void Beyond_the_limit_there_may_be_more()
    {
        var web = Of(4, (0, 1), (0, 2), (1, 3), (2, 3));

        var one = Between(web, [0], [3], limit: 1);
        var two = Between(web, [0], [3], limit: 2);

        Assert.Equal(["0 1 3"], one.All.Select(Told));
        Assert.True(one.MayBeMore);
        Assert.Equal(2, two.All.Count);
        Assert.False(two.MayBeMore);
    }

    [Fact]
    public void A_web_with_more_ways_than_anybody_can_count_ends()
    {
        // Twenty floors of five rooms, each leading to every room above: five to the nineteenth ways to each room on the top floor.
        var strands =
            from floor in Enumerable.Range(0, 20)
            from here in Enumerable.Range(0, 5)
            from next in Enumerable.Range(0, 5)
            select ((floor * 5) + here, ((floor + 1) * 5) + next);

        var found = Between(Of(105, strands), [0], [104], limit: 50);

        Assert.True(found.MayBeMore);
    }

    [Fact]
    public void They_are_all_the_ways_there_are() =>
        Gen.Select(Any, Gen.Int[0, 6], Gen.Int[0, 6])
            .Sample(
                (web, from, to) =>
                {
                    var (lever, outcome) = (Node(from % web.Nodes.Count), Node(to % web.Nodes.Count));
                    var expected = Ways(web, [lever])
                        .Where(way => way[^1] == outcome)
                        .Where(way => !way.Skip(1).SkipLast(1).Contains(outcome))
                        .Select(Told);

                    var found = Chains.Between(web, new HashSet<Guid>([lever]), new HashSet<Guid>([outcome]), 10_000);

                    Assert.Equal(
                        expected.Order(StringComparer.Ordinal),
                        found.All.Select(Told).Order(StringComparer.Ordinal)
                    );
                    Assert.Equal(found.All.OrderBy(chain => chain.Count), found.All);
                    Assert.False(found.MayBeMore);
                }
            );

    private static ChainsFound Between(Web web, int[] levers, int[] outcomes, int limit = 100) =>
        Chains.Between(web, levers.Select(Node).ToHashSet(), outcomes.Select(Node).ToHashSet(), limit);
}
