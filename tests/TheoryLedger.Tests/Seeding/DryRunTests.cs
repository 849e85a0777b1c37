using TheoryLedger.AccessLog;
using TheoryLedger.Ledger;
using TheoryLedger.Reviews;
using TheoryLedger.Tests.Ledger;
using TheoryLedger.Withdrawals;

namespace TheoryLedger.Tests.Seeding;

public sealed class DryRunTests
{
    // A review is opened once, and its protocol published once; later changes have names of their own.
    private static readonly Type[] OnlyOnce = [typeof(ReviewOpened), typeof(ProtocolPublished)];

    public static TheoryData<string> Seeds => [.. Seed.All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_decision_of_a_seed_is_accepted(string seed) =>
        Assert.NotEmpty(DryRun.Tell(Seed.All.Single(s => s.Name == seed)));

    [Fact]
    public void The_training_review_says_that_it_is_fictional()
    {
        var opened = Assert.IsType<ReviewOpened>(Training()[0]);

        Assert.Equal("Fictional training review", opened.Label);
        Assert.Contains("Fictional", opened.Title, StringComparison.Ordinal);
        Assert.False(opened.IsReconstruction);
    }

    [Fact]
    public void The_training_review_shows_every_kind_of_event_at_least_twice()
    {
        var counts = Training().CountBy(e => e.GetType()).ToDictionary();

        Core.AssertNone(
            "Events that the training review shows too seldom",
            // An erasure takes two people who approve it and destroys keys: an example that anybody loads has none.
            from kind in EventNames.ByType
            where !kind.Key.IsSubclassOf(typeof(WithdrawalEvent)) && !kind.Key.IsSubclassOf(typeof(AccessEvent))
            where counts.GetValueOrDefault(kind.Key) < (OnlyOnce.Contains(kind.Key) ? 1 : 2)
            select $"{kind.Value}: {counts.GetValueOrDefault(kind.Key)}"
        );
    }

    private static IReadOnlyList<LedgerEvent> Training() =>
        DryRun.Tell(Seed.All.Single(s => s.Name == "training-review"));
}
