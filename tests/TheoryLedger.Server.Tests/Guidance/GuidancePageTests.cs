using TheoryLedger.Server.Tests.Pages;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Guidance;

/// <summary>The page of guidance: the first piece of the training review rests on the third version of a theory with four.</summary>
[Collection<BothReviews>]
public sealed class GuidancePageTests(TrainingReview training)
{
    [Fact]
    public async Task Its_statements_come_first_each_with_what_it_rests_on()
    {
        var statements = (await Page()).QuerySelectorAll("ol.statements > li");

        Assert.Equal(
            [
                "Hang tools where all can reach them, or lend them without a form.",
                "Let hosts say aloud what they cannot do.",
                "Give the line a bench and an evening of its own.",
            ],
            statements.Select(s => s.QuerySelector("p.lead").Said())
        );
        Assert.Equal("Open wall configuration, version 2", statements[0].QuerySelector("ul li").Said());
    }

    [Fact]
    public async Task What_has_changed_under_it_is_marked_where_it_rests_on_it_and_at_the_top()
    {
        var page = await Page();
        var statements = page.QuerySelectorAll("ol.statements > li");

        Assert.Contains("version 4 stands now", statements[1].Said(), StringComparison.Ordinal);
        Assert.Contains("What this rests on has changed since.", statements[1].Said(), StringComparison.Ordinal);
        Assert.DoesNotContain("stands now", statements[2].Said(), StringComparison.Ordinal);
        const string Mark = "what one of its statements rests on has changed since";
        Assert.Contains(Mark, page.QuerySelector("main").Said(), StringComparison.Ordinal);
        Assert.Contains(Mark, (await training.Page("guidance")).QuerySelector("main").Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_wordings_are_told_with_what_they_said_and_which_was_approved()
    {
        var page = await Page();
        var wordings = page.QuerySelectorAll("section[aria-labelledby=wordings] ol.timeline > li");

        Assert.Equal([2, 3], wordings.Select(w => w.QuerySelectorAll(":scope > ol > li").Length));
        Assert.Contains("The line was missing.", wordings[1].Said(), StringComparison.Ordinal);
        Assert.Contains(
            "Wording 2 was approved 11 Dec 2023",
            page.QuerySelector("section[aria-labelledby=approved]").Said(),
            StringComparison.Ordinal
        );
    }

    private Task<AngleSharp.Html.Dom.IHtmlDocument> Page() => training.Page($"guidance/{training["gd1"]}");
}
