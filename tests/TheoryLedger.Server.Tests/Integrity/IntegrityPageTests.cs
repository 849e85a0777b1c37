using TheoryLedger.Server.Integrity.Verifying;
using TheoryLedger.Server.Tests.Pages;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Integrity;

/// <summary>The page of integrity says what was checked, and of nothing else that it holds.</summary>
[Collection<BothReviews>]
public sealed class IntegrityPageTests(TrainingReview training)
{
    private const StringComparison Sign = StringComparison.Ordinal;

    [Fact]
    public async Task What_can_be_proved_is_not_said_to_have_been_checked()
    {
        var page = await training.Page("integrity");
        var proves = page.QuerySelector("[aria-labelledby=proves]").Said();

        Assert.Contains("None of this has been checked here yet", proves, Sign);
        Assert.DoesNotContain("No event up to the checkpoint was changed", proves, Sign);
        Assert.Contains(page.QuerySelectorAll("a"), a => a.GetAttribute("href")!.EndsWith("/report?format=file", Sign));
        Assert.Contains(
            (await training.Page("events/300")).QuerySelectorAll("a"),
            a => a.GetAttribute("href")!.Contains("/log/receipts/", Sign)
        );
    }

    [Fact]
    public void Rows_are_told_by_what_they_are_for() =>
        Assert.Contains(
            "with 1900 rows that pages and answers are read from, made anew from the events up to position 540",
            new LiveVerification("o", 1, 540, 540, DateTimeOffset.UnixEpoch, 1, 0, [])
            {
                Served = 540,
                ServedRows = 1900,
            }.Says,
            Sign
        );
}
