namespace TheoryLedger.Server.Tests.Loading;

/// <summary>What is read of a large review is found by indexes, of now and of any other moment alike.</summary>
public sealed class LargeReviewTests(LargeReview review) : IClassFixture<LargeReview>
{
    // The past may touch at most half as much again.
    private const double Most = 1.5;

    [Theory]
    [InlineData("position=99000")]
    [InlineData("position=50000")]
    [InlineData("decidedAsOf=2023-11-01")]
    public async Task No_read_goes_through_a_large_table_and_the_past_touches_little_more_than_now(string moment)
    {
        await review.AskAsync(review.Questions, "");

        var now = await review.AskAsync(review.Questions, "");
        var past = await review.AskAsync(review.Questions, moment);

        Assert.True(past.Blocks <= now.Blocks * Most, $"{past.Blocks} blocks at {moment}, {now.Blocks} now.");
        Assert.Equal([], await ScanningAsync(now.Scans, ""));
        Assert.Equal([], await ScanningAsync(past.Scans, moment));
    }

    // What is told of the whole review may go through it: the review is all that this database holds.
    private async Task<List<string>> ScanningAsync(long scans, string moment)
    {
        var scanning = new List<string>();
        foreach (var question in review.Questions.Where(q => scans > 0 && !q.OfTheWhole))
        {
            if (await review.AskAsync([question], moment) is { Scans: > 0 })
            {
                scanning.Add($"{question.Name} {moment}");
            }
        }

        return scanning;
    }
}
