using TheoryLedger.Server.Tests.Pages;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Stale;

/// <summary>The page of what is stale, of which the training review has ten things.</summary>
[Collection<BothReviews>]
public sealed class StalePageTests(TrainingReview training)
{
    [Fact]
    public async Task What_changed_is_told_in_sentences()
    {
        var things = (await training.Page("stale")).QuerySelectorAll("main article");

        Assert.Equal(10, things.Length);
        var rain = things.Single(t => t.Said().Contains("it was raining", StringComparison.Ordinal));
        Assert.Equal(
            "It was made under the code Mood, which was split into Weather, Temper.",
            rain.QuerySelector("li p").Said()
        );
        var guidance = things.Single(t => t.Said().StartsWith("For those who open", StringComparison.Ordinal));
        Assert.Equal(
            "One of its statements rests on version 3 of the programme theory Open tasks among strangers (fictional, middle range); version 4 stands now.",
            guidance.QuerySelector("li p").Said()
        );
    }

    [Fact]
    public async Task It_is_narrowed_to_one_kind_and_to_one_ground()
    {
        Assert.Single((await training.Page("stale?concept=guidance")).QuerySelectorAll("main article"));
        Assert.Single((await training.Page($"stale?ground={training["gMood"]}")).QuerySelectorAll("main article"));
        var narrowed = (await training.Page("stale?concept=configurations")).QuerySelector("main .empty");
        Assert.Equal("Nothing of the kind is stale. All that is stale", narrowed.Said());
    }
}
