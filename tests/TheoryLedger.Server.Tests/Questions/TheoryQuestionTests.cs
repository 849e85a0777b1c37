using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Questions;

[Collection<BothReviews>]
public sealed class TheoryQuestionTests(WorkedExample example, TrainingReview training)
{
    [Fact]
    public async Task Question_5_what_the_theory_said_on_a_day()
    {
        // When the first paper came out there was one theory, in its first wording.
        var asked = (await example.Ask(5)).Answers(found: 1, examined: 2);
        Assert.Equal("programme-theories?decidedAsOf=milestone:First%20paper%20published", asked.Href);
        Assert.Equal(["pt-tested"], asked.Names("items"));
        Assert.Equal(1, asked.Number("items/0/formVersion"));
        Assert.Equal(4, asked.At("items/0/statements")!.AsArray().Count);
        Assert.Contains("become inert", asked.Text("items/0/statements/0/text"), StringComparison.Ordinal);

        var initial = (await training.Ask(5)).Answers(found: 3, examined: 4);
        Assert.Equal(["t1", "t2", "t3"], initial.Names("items"));
        Assert.Equal(2, initial.At("items/0/statements")!.AsArray().Count);
    }

    [Fact]
    public async Task Question_6_the_difference_between_two_days()
    {
        var asked = (await example.Ask(6)).Answers(found: 2, examined: 2);
        var things = asked.At("concepts/0/things")!.AsArray();

        Assert.Equal(["pt-tested", "pt-performance"], asked.Names("concepts/0/things"));
        Assert.Contains("changed", things[0]!["what"]!.AsArray().Select(w => w!.GetValue<string>()));
        Assert.Contains("added", things[1]!["what"]!.AsArray().Select(w => w!.GetValue<string>()));
        Assert.Equal(
            ["theory-revised.v1", "theory-revised.v1"],
            things[0]!["facts"]!.AsArray().Select(f => f!["type"]!.GetValue<string>())
        );
    }

    [Fact]
    public async Task Question_29_which_patterns_hold_and_where_they_fail()
    {
        (await example.Ask(29)).LacksWhatItNeeds("demi-regularities");

        var asked = (await training.Ask(29)).Answers(found: 2, examined: 2);
        Assert.Equal("Station Arcade (fictional)", asked.Text("patterns/0/fails/0/case"));
        Assert.Equal("Open evenings (fictional)", asked.Text("patterns/1/fails/0/case"));
        Assert.Equal("Plain", asked.Text("patterns/1/fails/0/categories/0/name"));
    }

    [Fact]
    public async Task Question_36_when_documents_stopped_changing_theory()
    {
        // In which order the papers were read is not published; the report, which was registered last, brought a new theory.
        (await example.Ask(36)).LacksWhatItNeeds("the order in which sources were read");
        var last = (await example.Read("saturation"))["lastThatChanged"]!["id"]!;
        Assert.Equal(example["report"], last.GetValue<Guid>());

        var trained = (await training.Ask(36)).Answers(found: 8, examined: 9);
        Assert.Equal(training["sG"], trained.At("lastThatChanged/id")!.GetValue<Guid>());
    }

    [Fact]
    public async Task Question_38_which_chains_lead_from_a_lever_to_an_outcome()
    {
        var asked = (await example.Ask(38)).Answers(found: 30, examined: 30);
        var chain = Assert.Single(asked.At("chains")!.AsArray())!;

        var titles = asked
            .At("nodes")!
            .AsArray()
            .ToDictionary(n => n!["id"]!.GetValue<Guid>(), n => n!["title"]!.GetValue<string>());
        Assert.Equal(
            [
                "approach to conflict resolution and accountability",
                "conflict",
                "trust",
                "risk threshold",
                "collaborative behaviour",
                "collaborative effectiveness",
            ],
            chain["nodes"]!.AsArray().Select(id => titles[id!.GetValue<Guid>()]).Distinct()
        );

        var tools = (await training.Ask(38)).Answers(found: 8, examined: 11);
        Assert.Equal(6, Assert.Single(tools.At("chains")!.AsArray())!["nodes"]!.AsArray().Count);
        Assert.Empty(tools.At("loops")!.AsArray());
    }
}
