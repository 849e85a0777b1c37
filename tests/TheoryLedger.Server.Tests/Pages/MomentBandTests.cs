using TheoryLedger.Server.Tests.Impact;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>Whoever looks at the past of a review that was put together from publications is told what it cannot show.</summary>
[Collection<BothReviews>]
public sealed class MomentBandTests(WorkedExample example, TrainingReview training)
{
    [Fact]
    public async Task What_no_publication_dates_is_said_to_be_missing()
    {
        var past = (await example.Page("mechanisms?decidedAsOf=2021-04-01")).QuerySelector("aside.band").Said();
        var recorded = (await example.Page("mechanisms?position=90")).QuerySelector("aside.band").Said();
        var dated = (await training.Page("mechanisms?decidedAsOf=2023-08-01")).QuerySelector("aside.band").Said();

        Assert.Contains("What no publication dates", past, StringComparison.Ordinal);
        Assert.DoesNotContain("What no publication dates", recorded, StringComparison.Ordinal);
        Assert.DoesNotContain("What no publication dates", dated, StringComparison.Ordinal);
    }
}
