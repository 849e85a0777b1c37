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

        var asked = (await training.Ask(26)).Answers(found: 4, examined: 10);
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
        // Told again fact by fact, from the opening to the last.
        var head = (int)await training.Head();
        var asked = (await training.Ask(35)).Answers(found: head, examined: head);
        Assert.Equal($"replay?scope=all&to={head}", asked.Href);
        Assert.Equal("review-opened.v1", asked.Text("items/0/event/type"));
    }

    [Fact]
    public async Task Question_40_which_reporting_items_have_no_evidence()
    {
        var asked = (await training.Ask(40)).Answers(found: 4, examined: 19);

        Assert.Equal([1, 2, 3, 6], asked.At("withoutEvidence")!.AsArray().Select(n => n!.GetValue<int>()));
    }

    [Fact]
    public async Task Question_41_what_the_team_knew_when_it_decided()
    {
        // When the open wall was restated two excerpts spoke for it, one against, and two qualified it; two of those count no more.
        var asked = (await training.Ask(41)).Answers(found: 40, examined: 40);
        Assert.EndsWith("/known-then", asked.Href, StringComparison.Ordinal);
        Assert.Equal(training["cf1"], asked.At("about")!.GetValue<Guid>());
        Assert.Equal("configuration-refined.v1", asked.Text("fact/type"));
        Assert.Equal("""{"supports":2,"contradicts":1,"qualifies":2}""", asked.At("then")!.ToJsonString());
        Assert.Equal("""{"supports":2,"contradicts":0,"qualifies":1}""", asked.At("now")!.ToJsonString());

        // When any of its evidence was found is not published: what was recorded first does not tell what was known.
        (await example.Ask(41)).LacksWhatItNeeds("when the evidence for theory was put forward");
        var first =
            $"events/{(await example.Items($"configurations/{example["c01"]}/history"))[0]["fact"]!["id"]}/known-then";
        var row = await example.Read(first);
        Assert.Equal(["not-told"], row["evidence"]!.AsArray().Select(e => e!["order"]!.GetValue<string>()));
    }
}
