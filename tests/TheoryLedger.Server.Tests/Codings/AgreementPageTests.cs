using TheoryLedger.Server.Tests.Pages;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Codings;

/// <summary>The page of how far coders agreed: five of nine on codes, one of nine on roles, worked out by hand from the seed.</summary>
[Collection<BothReviews>]
public sealed class AgreementPageTests(WorkedExample example, TrainingReview training)
{
    [Fact]
    public async Task Shares_and_kappa_come_first_and_rounded()
    {
        var rows = (await training.Page("codings/agreement"))
            .QuerySelectorAll("main table")[0]
            .QuerySelectorAll("tbody tr");

        // Kappa: (45 − 6) / (81 − 6), and (9 − 14) / (81 − 14).
        Assert.Equal(["5", "9", "55.6 %", "0.52"], rows[0].QuerySelectorAll("td").Take(4).Select(c => c.Said()));
        Assert.Equal(["1", "9", "11.1 %", "−0.07"], rows[1].QuerySelectorAll("td").Take(4).Select(c => c.Said()));
    }

    [Fact]
    public async Task Where_they_differed_stands_with_names_and_how_it_was_settled()
    {
        var differences = (await training.Page("codings/agreement")).QuerySelectorAll(
            "section[aria-labelledby=differ] > ul > li"
        );

        Assert.Equal(8, differences.Length);
        var pump = differences.Single(d =>
            d.QuerySelector("a.thing").Said() == "stayed to hold the pump for the next person"
        );
        Assert.Equal(
            ["First coder (fictional): Giving back, as outcome", "Second coder (fictional): Thanks, as mechanism"],
            pump.QuerySelectorAll("li").Select(reading => reading.Said())
        );
        Assert.Equal("1 dispute, settled.", pump.QuerySelector("p").Said());
        Assert.Single(differences, d => d.QuerySelector("p").Said() == "2 disputes, of which 1 is not settled.");
    }

    [Fact]
    public async Task Where_nobody_coded_alone_it_says_so() =>
        Assert.Contains(
            "No excerpt was read alone by several people",
            (await example.Page("codings/agreement")).QuerySelector("main").Said(),
            StringComparison.Ordinal
        );
}
