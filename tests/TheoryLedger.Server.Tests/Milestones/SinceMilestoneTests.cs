using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Milestones;

/// <summary>Who decided what after the training review had been submitted.</summary>
[Collection<BothReviews>]
public sealed class SinceMilestoneTests(TrainingReview training)
{
    [Fact]
    public async Task After_submission_nine_facts_were_recorded_and_the_lead_decided_all_of_them()
    {
        var told = await training.Read($"milestones/{training["m2"]}/since");

        Assert.Equal(
            [
                "milestone-named.v1",
                "contributor-left.v1",
                "contributor-left.v1",
                "contributor-role-changed.v1",
                "phase-closed.v1",
                "phase-closed.v1",
                "phase-reopened.v1",
                "phase-closed.v1",
                "phase-closed.v1",
            ],
            told["facts"]!.AsArray().Select(f => f!.Text("fact/type"))
        );
        Assert.Equal(
            [(training["lead"], 9), (training["team"], 1)],
            told["deciders"]!.AsArray().Select(d => (d!.Id("id"), d!.Number("facts")))
        );
        Assert.Equal(4, told.Number("deciders/0/kinds/phase-closed"));
        Assert.Equal("Review lead (fictional)", told.Text("deciders/0/name"));
        Assert.Equal("Training release", told.Text("facts/0/thing/name"));
    }

    [Fact]
    public async Task By_when_it_was_decided_other_facts_come_after_it()
    {
        // Submitted on 22 January 2024, released on the 29th; the last phase was closed on the 31st, all else dated before.
        var told = await training.Read($"milestones/{training["m2"]}/since?decidedAsOf=2024-02-01");

        Assert.Equal(
            ["milestone-named.v1", "phase-closed.v1"],
            told["facts"]!.AsArray().Select(f => f!.Text("fact/type"))
        );
    }

    [Fact]
    public async Task Pages_follow_each_other()
    {
        var first = await training.Read($"milestones/{training["m2"]}/since?limit=5");
        var next = first.Text("next")!;
        var second = await training.Read(next[next.IndexOf("milestones", StringComparison.Ordinal)..]);

        Assert.Equal(4, second["facts"]!.AsArray().Count);
        Assert.Equal(9, second.Number("deciders/0/facts"));
        Assert.Null(second["next"]);
    }
}
