using TheoryLedger.Integrity.Leaves;
using TheoryLedger.Integrity.Trees;
using TheoryLedger.Integrity.Verification;

namespace TheoryLedger.Tests.Integrity.Verification;

public sealed class LeafChainTests
{
    private static readonly EventLeaf[] Honest =
    [
        .. new ExampleLog(12).Entries.Select(e =>
            EventLeaf.TryParse(e, out var leaf) ? leaf : throw new FormatException()
        ),
    ];

    [Fact]
    public void Events_in_their_order_follow_from_each_other() => Assert.Empty(Findings(Honest));

    [Fact]
    public void Notices_may_stand_between_them() =>
        Assert.Empty(Findings([Honest[0], new NoticeLeaf("heads", "{}"u8), .. Honest[1..]]));

    [Fact]
    public void An_event_left_out_is_missed_in_the_review_and_in_its_stream() =>
        Assert.Equal(
            [
                typeof(LeafFinding.PositionDiffers),
                typeof(LeafFinding.VersionDiffers),
                typeof(LeafFinding.PreviousDiffers),
            ],
            Findings([.. Honest[..4], .. Honest[5..]]).Select(f => f.GetType())
        );

    [Fact]
    public void An_event_altered_is_betrayed_by_the_next_of_its_stream()
    {
        EventLeaf[] leaves = [.. Honest];
        leaves[4] = leaves[4] with { By = "agent/else" };
        var finding = Assert.IsType<LeafFinding.PreviousDiffers>(Assert.Single(Findings(leaves)));
        Assert.Equal((7, (Hash?)leaves[4].ToHash()), (finding.Index, finding.Due));
    }

    [Fact]
    public void An_event_put_in_twice_is_told()
    {
        var again = Honest[11] with { Position = 13, Version = Honest[11].Version + 1, Previous = Honest[11].ToHash() };
        Assert.IsType<LeafFinding.Repeated>(Assert.Single(Findings([.. Honest, again])));
    }

    [Fact]
    public void Time_does_not_run_back()
    {
        EventLeaf[] leaves = [.. Honest[..10], Honest[10] with { At = Honest[3].At }, Honest[11]];
        Assert.Equal(10, Assert.IsType<LeafFinding.TimeRanBack>(Assert.Single(Findings(leaves))).Index);
    }

    [Fact]
    public void Two_events_that_changed_places_are_told() =>
        Assert.Equal(
            [5L, 6, 7],
            Findings([.. Honest[..5], Honest[6], Honest[5], .. Honest[7..]])
                .OfType<LeafFinding.PositionDiffers>()
                .Select(f => f.Index)
        );

    [Fact]
    public void What_is_no_leaf_is_told()
    {
        var chain = new LeafChain();
        Assert.Null(chain.Take(0, "{}"u8, TreeHash.Empty));
        Assert.Equal([new LeafFinding.Unreadable(0, 2)], chain.Findings);
    }

    private static IReadOnlyList<LeafFinding> Findings(Leaf[] leaves)
    {
        var chain = new LeafChain();
        foreach (var (index, leaf) in leaves.Index())
        {
            Assert.Equal(leaf, chain.Take(index, leaf.ToBytes(), leaf.ToHash()));
        }

        return chain.Findings;
    }
}
