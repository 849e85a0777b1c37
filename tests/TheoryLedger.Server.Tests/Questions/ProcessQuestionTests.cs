using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Questions;

[Collection<BothReviews>]
public sealed class ProcessQuestionTests(WorkedExample example, TrainingReview training)
{
    [Fact]
    public async Task Question_26_what_departed_from_the_protocol()
    {
        (await example.Ask(26)).LacksWhatItNeeds("the protocol");

        var asked = (await training.Ask(26)).Answers(found: 2, examined: 1);
        Assert.Equal(4, asked.At("items")!.AsArray().Count);
    }

    [Fact]
    public async Task Question_33_whether_anything_was_altered()
    {
        (await example.Ask(33)).LacksWhatItNeeds("log");

        // What the record has of it: when a fact was recorded beside when it is said to have been decided.
        var asked = (await training.Ask(33)).LacksWhatItNeeds("log");
        Assert.NotNull(asked.At("items/0/recordedAt"));
        Assert.NotNull(asked.At("items/0/decidedAt"));
    }

    [Fact]
    public async Task Question_34_whether_the_published_table_equals_the_record()
    {
        var asked = (await example.Ask(34)).LacksWhatItNeeds("the published table itself");

        // The table as it stood when the report came out.
        Assert.Equal("mechanisms/table?decidedAsOf=milestone:Report%20published", asked.Href);
        Assert.Contains(
            "Risk tolerance",
            asked.At("items")!.AsArray().Select(m => m!["mechanism"]!.GetValue<string>())
        );
        (await training.Ask(34)).LacksWhatItNeeds("a seal");
    }

    [Fact]
    public async Task Question_35_rebuilding_from_the_facts()
    {
        var asked = (await training.Ask(35)).Answers(found: 1, examined: 1);

        Assert.Equal("review-opened.v1", asked.Text("items/0/type"));
        Assert.Equal(1, asked.Number("items/0/position"));
    }

    [Fact]
    public async Task Question_40_which_reporting_items_have_no_evidence()
    {
        var asked = (await training.Ask(40)).Answers(found: 1, examined: 1);

        Assert.Equal([1, 2, 3, 6], asked.At("withoutEvidence")!.AsArray().Select(n => n!.GetValue<int>()));
    }

    [Fact]
    public async Task Question_41_what_the_team_knew_when_it_decided()
    {
        var asked = (await training.Ask(41)).Answers(found: 40, examined: 40);

        Assert.Equal($"why/{training["cf1"]}", asked.Href);
        Assert.Contains(
            asked.At("sentences")!.AsArray(),
            s => s!["about"]!.AsArray().Any(id => id!.GetValue<Guid>() == training["eWall"])
        );
    }
}
