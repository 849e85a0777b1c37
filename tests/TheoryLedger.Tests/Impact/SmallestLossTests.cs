using CsCheck;
using TheoryLedger.Impact;
using static TheoryLedger.Tests.Impact.SmallReview;
using static TheoryLedger.Tests.Ledger.Story;

namespace TheoryLedger.Tests.Impact;

public sealed class SmallestLossTests
{
    private static readonly Gen<HashSet<Guid>[]> Groups = Gen.Int[1, 8]
        .Array[1, 4]
        .Select(members => members.Select(Id).ToHashSet())
        .Array[1, 9];

    [Fact]
    public void A_configuration_falls_when_all_its_sources_go()
    {
        Assert.Equal([Paper.Value, Talk.Value], SmallestLoss.OfSources(Pillars(Open))!.Members);
        Assert.Null(SmallestLoss.OfSources(Pillars(Bare)));
    }

    [Fact]
    public void It_falls_when_all_who_read_its_evidence_go()
    {
        Assert.Equal([One.Value, Two.Value], SmallestLoss.OfCoders(Pillars(Open))!.Members);
        Assert.Equal([One.Value, Two.Value], SmallestLoss.OfCoders(Pillars(OnPaper))!.Members);
        Assert.Equal([Two.Value], SmallestLoss.OfCoders(Pillars(OnTalk))!.Members);
    }

    [Fact]
    public void No_coders_can_take_away_what_nobody_is_named_as_having_read()
    {
        var unnamed = Everything with { Evidence = [new(OnTalk, Open, true, new(Said, [], Late), [])] };

        Assert.Null(SmallestLoss.OfCoders(new SupportGraph(unnamed).PillarsUnder(Strike.Nothing).Of(Open)));
    }

    [Fact]
    public void No_participants_can_take_away_what_stands_in_a_paper()
    {
        Assert.Null(SmallestLoss.OfParticipants(Pillars(Open)));
        Assert.Equal([Wren.Value], SmallestLoss.OfParticipants(Pillars(OnTalk))!.Members);
    }

    [Fact]
    public void Evidence_is_counted_once_however_many_ways_lead_down_to_it() =>
        Assert.Equal([Printed, Printed, Said], Pillars(Theory).Select(p => p.Excerpt!.Value).Order());

    [Fact]
    public void What_is_struck_already_holds_nothing_up() =>
        Assert.Equal(
            [Talk.Value],
            SmallestLoss.OfSources(Graph.PillarsUnder(new() { Sources = [Paper] }).Of(Open))!.Members
        );

    [Fact]
    public void A_smallest_set_hits_every_group_and_none_that_is_smaller_does() =>
        Groups.Sample(groups =>
        {
            var found = HittingSet.Smallest(groups);

            Assert.True(found.IsExact);
            Assert.All(groups, g => Assert.True(g.Overlaps(found.Members)));
            Assert.DoesNotContain(Subsets(8, found.Size - 1), s => groups.All(g => g.Overlaps(s)));
        });

    [Fact]
    public void A_search_that_is_given_up_still_finds_one_and_says_that_it_is_a_bound()
    {
        // Every pair of six: all but one must go, which greed finds too and cannot prove within a step.
        var pairs = Subsets(6, 2).Where(s => s.Count == 2).Select(s => s.ToHashSet()).ToList();

        var found = HittingSet.Smallest(pairs, patience: 1);

        Assert.False(found.IsExact);
        Assert.All(pairs, g => Assert.True(g.Overlaps(found.Members)));
        Assert.Equal(5, HittingSet.Smallest(pairs).Size);
    }

    private static IReadOnlyList<Pillar> Pillars(Guid id) => Graph.PillarsUnder(Strike.Nothing).Of(id);

    private static IEnumerable<List<Guid>> Subsets(int of, int atMost) =>
        Enumerable
            .Range(0, 1 << of)
            .Where(bits => System.Numerics.BitOperations.PopCount((uint)bits) <= atMost)
            .Select(bits => Enumerable.Range(1, of).Where(n => (bits & (1 << (n - 1))) != 0).Select(Id).ToList());
}
