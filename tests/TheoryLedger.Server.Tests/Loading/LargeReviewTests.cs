using TheoryLedger.Benchmarks.Reading;

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
        var (narrow, whole) = (review.Of(theWhole: false), review.Of(theWhole: true));
        var (now, wholeNow) = await review.Now;

        var past = await review.AskAsync(narrow, moment);
        var wholePast = await review.AskAsync(whole, moment);

        Assert.Equal("", await ScanningAsync(narrow, now.Scans, ""));
        Assert.Equal("", await ScanningAsync(narrow, past.Scans, moment));
        AssertLittleMore(now.Blocks, past.Blocks);
        AssertLittleMore(wholeNow.Blocks, wholePast.Blocks);
    }

    private static void AssertLittleMore(long now, long past) =>
        Assert.True(past <= now * Most, $"{past} blocks of the past, {now} now.");

    private async Task<string> ScanningAsync(IReadOnlyList<Question> questions, long scans, string moment)
    {
        var scanning = new List<string>();
        foreach (var question in questions.Where(_ => scans > 0))
        {
            if (await review.AskAsync([question], moment) is { Scans: > 0 })
            {
                scanning.Add(question.Name);
            }
        }

        return string.Join(", ", scanning);
    }
}
