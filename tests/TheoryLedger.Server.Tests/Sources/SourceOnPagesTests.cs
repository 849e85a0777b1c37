using TheoryLedger.Server.Tests.Pages;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Sources;

/// <summary>Sources as pages show them: how they were appraised, what a retracted one touches, and what was marked before a correction.</summary>
[Collection<BothReviews>]
public sealed class SourceOnPagesTests(TrainingReview training)
{
    private const StringComparison Sign = StringComparison.Ordinal;

    [Fact]
    public async Task The_list_tells_of_appraisals_for_a_theory_too()
    {
        var row = (await training.Page("sources"))
            .QuerySelectorAll("tbody tr")
            .Single(r => r.Said().StartsWith("Fictional paper A", Sign));

        Assert.EndsWith(
            "relevance high for a theory, richness high for a theory, rigour moderate for a theory",
            row.Said(),
            Sign
        );
    }

    [Fact]
    public async Task A_retraction_tells_what_was_looked_at_and_what_points_at_the_source()
    {
        var page = await training.Page($"sources/{training["sH"]}");
        var alarm = page.QuerySelectorAll(".alarm").Single(a => a.Said().StartsWith("Retraction", Sign));

        Assert.Contains("It is evidence for or against no configuration.", alarm.Said(), Sign);
        Assert.Contains("Open wall configuration", alarm.Said(), Sign);
        Assert.Contains("was put to the test of it", alarm.Said(), Sign);
        Assert.Contains(
            alarm.QuerySelectorAll("a"),
            a => a.GetAttribute("href")!.EndsWith($"/what-if?source={training["sH"]}", Sign)
        );
    }

    [Fact]
    public async Task Whatever_cites_a_retracted_source_says_so()
    {
        var wall = await training.Page($"configurations/{training["cf1"]}");
        var sought = wall.QuerySelector("[aria-labelledby=sought]").Said();

        Assert.Contains("from a retracted source", sought, Sign);
        Assert.DoesNotContain(
            "retracted",
            (await training.Page($"sources/{training["sB"]}")).QuerySelector("main").Said(),
            Sign
        );
    }

    [Fact]
    public async Task What_was_marked_before_a_correction_is_shown_in_the_corrected_text()
    {
        var text = (await training.Page($"sources/{training["sA"]}")).QuerySelector("[aria-labelledby=text]")!;

        Assert.Contains("3 excerpts are marked in an earlier version of this text", text.Said(), Sign);
        Assert.Equal(5, text.QuerySelectorAll(".notes > li").Length);
        Assert.Equal(
            3,
            text.QuerySelectorAll(".notes > li").Count(n => n.Said().Contains("it need not be marked again", Sign))
        );
        Assert.Contains(text.QuerySelectorAll(".text mark"), m => m.Said().Contains("hold the pump", Sign));
    }
}
