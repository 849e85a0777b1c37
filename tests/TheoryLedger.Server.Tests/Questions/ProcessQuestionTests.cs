using System.Globalization;
using System.Text.Json.Nodes;
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
        // Whatever is sealed can be verified by anybody who has the checkpoint: its name, its size, its root, and a signature.
        var question = await Sealed();

        var lines = (await training.Text(training.Below(question["href"]!.GetValue<string>()))).Split('\n');
        Assert.Contains(training.Loaded.Review.ToString(), lines[0], StringComparison.Ordinal);
        Assert.True(long.Parse(lines[1], CultureInfo.InvariantCulture) >= question["found"]!.GetValue<int>());
        Assert.StartsWith("— ", lines[4], StringComparison.Ordinal);
    }

    // The log follows within a second or so.
    private async Task<JsonNode> Sealed()
    {
        for (var tries = 0; ; tries++)
        {
            var question = (await training.Items("questions")).Single(q => q["number"]!.GetValue<int>() == 33);
            if (question["state"]!.GetValue<string>() == "answered" || tries == 100)
            {
                Assert.Equal("answered", question["state"]!.GetValue<string>());
                return question;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
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
        (await training.Ask(34)).LacksWhatItNeeds("the published table itself");
    }

    [Fact]
    public async Task Question_35_rebuilding_from_the_facts()
    {
        var asked = (await training.Ask(35)).Answers(found: 1, examined: 1);

        // Told again frame by frame; hunches are no theory yet.
        Assert.Equal("replay", asked.Href);
        Assert.Equal("initial-theory-agreed.v1", asked.Text("items/0/event/type"));
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

        // Three pieces spoke for the aprons and one against when negative cases of them were sought. One was dropped since, two fell
        // with somebody who withdrew.
        Assert.Equal(training["cf3"], asked.At("about")!.GetValue<Guid>());
        Assert.Equal("negative-case-sought.v1", asked.Text("fact/type"));
        Assert.Equal((3, 1), (asked.Number("then/supports"), asked.Number("then/contradicts")));
        Assert.Equal((1, 0), (asked.Number("now/supports"), asked.Number("now/contradicts")));
        Assert.Equal(["v8", "v9", "v10", "v11"], asked.Names("evidence"));
    }
}
