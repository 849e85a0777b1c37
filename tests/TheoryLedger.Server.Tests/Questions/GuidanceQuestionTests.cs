using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Questions;

[Collection<BothReviews>]
public sealed class GuidanceQuestionTests(WorkedExample example, TrainingReview training)
{
    [Fact]
    public async Task Question_20_guidance_leads_back_to_quotes()
    {
        (await example.Ask(20)).LacksWhatItNeeds("guidance");

        var asked = (await training.Ask(20)).Answers(found: 2, examined: 2);
        Assert.StartsWith($"lineage/{training["gd1"]}", asked.Href, StringComparison.Ordinal);
        // Through the open wall, failing in company, and the line at the door.
        Assert.Superset(
            new HashSet<string>(["eWall", "eStand", "eCheer", "eIdea", "eQueue", "eLine"]),
            Quotes(asked, training)
        );
    }

    [Fact]
    public async Task Question_21_a_quote_leads_on_to_guidance()
    {
        (await example.Ask(21)).LacksWhatItNeeds("guidance");

        var asked = (await training.Ask(21)).Answers(found: 19, examined: 23);
        Assert.StartsWith($"lineage/{training["eWall"]}", asked.Href, StringComparison.Ordinal);
        Assert.Contains(training["gd1"], asked.At("nodes")!.AsArray().Select(n => n!["id"]!.GetValue<Guid>()));
    }

    private static HashSet<string> Quotes(Asked asked, LoadedReview review) =>
        [
            .. asked
                .At("nodes")!
                .AsArray()
                .Where(n => n!["concept"]!.GetValue<string>() == "excerpts")
                .Select(n => review.NameOf(n!["id"]!.GetValue<Guid>())),
        ];
}
