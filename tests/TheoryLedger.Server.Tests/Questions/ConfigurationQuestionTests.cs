using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Questions;

[Collection<BothReviews>]
public sealed class ConfigurationQuestionTests(WorkedExample example, TrainingReview training)
{
    [Fact]
    public async Task Question_4_every_wording_with_its_reason_and_author()
    {
        (await example.Ask(4)).Answers(found: 30, examined: 30);

        // Aprons were restated once and recast once, which makes the third version.
        var asked = (await training.Ask(4)).Answers(found: 19, examined: 19);
        Assert.Equal($"configurations/{training["cf3"]}/history", asked.Href);
        var wordings = asked
            .At("items")!
            .AsArray()
            .Select(i => i!["fact"]!)
            .Where(f =>
                f["type"]!.GetValue<string>()
                    is "configuration-proposed.v1"
                        or "configuration-refined.v1"
                        or "configuration-recast.v1"
            )
            .ToList();
        Assert.Equal(
            [
                "From the paper and the focus group.",
                "The shy gain from marks; the others lose.",
                "Aprons come with the place; nobody introduced them.",
            ],
            wordings.Select(f => f["why"]!["rationale"]!.GetValue<string>())
        );
        Assert.All(
            wordings,
            f =>
                Assert.Equal(
                    new[] { "lead", "c1", "c2" },
                    f["decidedBy"]!.AsArray().Select(id => training.NameOf(id!.GetValue<Guid>()))
                )
        );
    }

    [Fact]
    public async Task Question_7_which_were_refuted_or_dropped_and_why()
    {
        // Verdicts are published of mechanisms, of no configuration.
        (await example.Ask(7)).LacksWhatItNeeds("which configurations were refuted or dropped");

        var asked = (await training.Ask(7)).Answers(found: 8, examined: 19);
        var gone = asked.At("members")!.AsArray().Where(m => m!["fate"]!.GetValue<string>() != "current").ToList();
        Assert.Equal(
            ["cf5", "cf6", "cf9", "cf10", "cf11", "cf12", "cf13", "cf14"],
            gone.Select(m => training.NameOf(m!["id"]!.GetValue<Guid>()))
        );
        Assert.Equal(
            "Noise hinders questions, and nobody noticed any music.",
            gone[1]!["steps"]![1]!["decided"]!["why"]!["rationale"]!.GetValue<string>()
        );
    }

    [Fact]
    public async Task Question_10_which_links_are_inferred()
    {
        (await example.Ask(10)).LacksWhatItNeeds("whether links are stated in the data or inferred");

        var asked = (await training.Ask(10)).Answers(found: 9, examined: 16);
        Assert.Equal(9, asked.At("items")!.AsArray().Count);
        Assert.Equal("Tools can be had by all, on the wall or on loan", asked.Text("items/0/from/wording"));
    }

    [Fact]
    public async Task Question_28_how_many_there_are_and_where_each_went()
    {
        // 338 is a figure of the second paper; thirty are recorded, and all of them stand.
        var asked = (await example.Ask(28)).Answers(found: 30, examined: 30);
        Assert.Equal((30, 30), (asked.Number("account/began"), asked.Number("account/went/current")));
        Assert.Equal(338, asked.Number("reported/0/value"));

        var trained = (await training.Ask(28)).Answers(found: 19, examined: 19);
        Assert.Equal(11, trained.Number("account/went/current"));
        Assert.Empty(trained.At("reported")!.AsArray());
    }

    [Fact]
    public async Task Question_30_whether_a_rival_was_considered()
    {
        (await example.Ask(30)).LacksWhatItNeeds("whether rivals or other courses were weighed");

        var asked = (await training.Ask(30)).Answers(found: 4, examined: 19);
        Assert.Equal("People talk because waiting is dull.", asked.Text("items/0/rivals/0/explanation"));
        Assert.Equal("dropped", asked.Text("items/0/rivals/0/verdict"));
    }
}
