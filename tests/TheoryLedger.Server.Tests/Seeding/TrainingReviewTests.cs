using TheoryLedger.AccessLog;
using TheoryLedger.Ledger;
using TheoryLedger.Withdrawals;

namespace TheoryLedger.Server.Tests.Seeding;

public sealed class TrainingReviewTests(TrainingReview training) : IClassFixture<TrainingReview>
{
    // A review is opened once, and its protocol published once; later changes have names of their own.
    private static readonly string[] OnlyOnce = ["review-opened.v1", "protocol-published.v1"];

    [Fact]
    public async Task It_says_on_its_first_page_that_it_is_fictional()
    {
        var review = await training.Read("");

        Assert.Equal("Fictional training review", review["label"]!.GetValue<string>());
        Assert.Contains("Fictional", review["title"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.False(review["isReconstruction"]!.GetValue<bool>());
    }

    [Fact]
    public async Task It_shows_every_kind_of_event_at_least_twice()
    {
        var head = await training.Head();
        var types = await training.Items("events?limit=1000");
        var counts = types.CountBy(e => e["type"]!.GetValue<string>()).ToDictionary(StringComparer.Ordinal);

        Assert.Equal(head, types.Count);
        Assert.Empty(
            from name in EventNames.ByName.Keys
            // An erasure takes two people who approve it and destroys keys: an example that anybody loads has none.
            where !EventNames.ByName[name].IsSubclassOf(typeof(WithdrawalEvent))
            // Who was shown what stands in a log of its own, beside the review.
            where EventNames.ByName[name] != typeof(WordsShown)
            where counts.GetValueOrDefault(name) < (OnlyOnce.Contains(name) ? 1 : 2)
            select $"{name}: {counts.GetValueOrDefault(name)}"
        );
    }

    [Fact]
    public async Task Loading_it_again_records_nothing_new()
    {
        var head = await training.Head();

        var again = await training.Load();

        Assert.Equal(training.Loaded.Review, again.Review);
        Assert.Equal(head, await training.Head());
    }
}
