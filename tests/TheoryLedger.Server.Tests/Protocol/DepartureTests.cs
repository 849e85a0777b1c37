using TheoryLedger.Server.Tests.Configurations;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Protocol;

/// <summary>What departed from the protocol, when and why.</summary>
[Collection<BothReviews>]
public sealed class DepartureTests(WorkedExample example, TrainingReview training)
{
    [Fact]
    public async Task Two_amendments_new_criteria_and_a_wider_question()
    {
        var told = await training.Read("protocol/departures");

        Assert.Equal("protocol-published.v1", told.Text("published/type"));
        Assert.Equal(
            [
                ("amendment", "Searching", "2023-02-20", "Zines say more about moods than papers do."),
                ("criteria", "Criteria", "2023-03-27", "The conflict over a shop showed a gap."),
                ("amendment", "Coding", "2024-01-17", "A third coder had joined for a while."),
                ("scope", "Question, Objectives, Boundaries", "2024-01-18", "The lifted theory asks for it."),
            ],
            told["items"]!
                .AsArray()
                .Select(d => (d!.Text("kind"), d!.Text("section"), d!.Text("fact/decidedAt"), d!.Text("fact/why")))
        );
        Assert.Contains("zines among them", told.Text("items/0/after"), StringComparison.Ordinal);
        Assert.Contains("how far it holds beyond bicycles", told.Text("items/3/after"), StringComparison.Ordinal);
        Assert.DoesNotContain("beyond bicycles", told.Text("items/3/before"), StringComparison.Ordinal);
        Assert.DoesNotContain("zines among them", told.Text("items/0/before"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_protocol_nothing_departs_from_it()
    {
        var told = await example.Read("protocol/departures");

        Assert.Null(told["published"]);
        Assert.Empty(told["items"]!.AsArray());
    }
}
