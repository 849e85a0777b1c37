using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>Every page says as of when, and whoever asks for a moment that is none stays in the review.</summary>
[Collection<BothReviews>]
public sealed class AsItStoodTests(TrainingReview training)
{
    private const string Day = "[0-9]{1,2} [A-Z][a-z]{2} [0-9]{4}, [0-9]{2}:[0-9]{2} UTC";

    [Theory]
    [InlineData("mechanisms")]
    [InlineData("mechanisms?position=200")]
    public async Task A_page_says_as_of_when_at_its_foot_and_on_paper_at_its_head(string path)
    {
        var page = await training.Page(path);

        Assert.Matches($"As it stood on {Day} \\(event [0-9]+\\)", page.QuerySelector("body > footer").Said());
        Assert.Matches($"^As it stood on {Day} \\(event [0-9]+\\)$", page.QuerySelector(".onpaper").Said());
    }

    [Fact]
    public async Task The_report_says_it_at_its_head()
    {
        var html = await training.Http.GetStringAsync(
            new Uri($"/reviews/{training.Loaded.Review}/report", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        var page = await new HtmlParser().ParseDocumentAsync(html, TestContext.Current.CancellationToken);

        Assert.Matches($"as it stood on {Day} \\(event [0-9]+\\)", page.QuerySelector("header.title").Said());
        Assert.NotNull(page.QuerySelector(".onpaper"));
    }

    [Fact]
    public async Task What_had_been_decided_is_told_by_the_moment_that_was_asked_for() =>
        Assert.Matches(
            $"What had been decided by {Day}, as far as it was recorded by event [0-9]+",
            (await training.Page("mechanisms?decidedAsOf=2026-01-01T00:00:00Z")).QuerySelector("body > footer").Said()
        );

    [Theory]
    [InlineData("mechanisms?asOf=foo", "foo", "“foo” is no moment")]
    [InlineData("mechanisms?position=99999", "99999", "The review has not reached event 99999 yet.")]
    [InlineData("mechanisms?asOf=2199", "2199", "2199 has not begun yet.")]
    [InlineData("mechanisms?decidedAsOf=milestone:Never", "milestone:Never", "This review has no milestone “Never”.")]
    [InlineData("moment?at=last+spring&here=/reviews/{0}/mechanisms", "last spring", "“last spring” is no moment")]
    public async Task A_moment_that_is_none_is_told_at_its_field_within_the_review(
        string asked,
        string written,
        string says
    )
    {
        var review = training.Loaded.Review;
        using var answer = await training.Http.GetAsync(
            new Uri(
                $"/reviews/{review}/{asked.Replace("{0}", $"{review}", StringComparison.Ordinal)}",
                UriKind.Relative
            ),
            TestContext.Current.CancellationToken
        );
        var page = await new HtmlParser().ParseDocumentAsync(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.NotEmpty(page.QuerySelectorAll("nav[aria-label=Review] a"));
        Assert.True(page.QuerySelector("details.moment")!.HasAttribute("open"));
        var field = page.QuerySelector<IHtmlInputElement>("#at")!;
        Assert.Equal((written, "true"), (field.Value, field.GetAttribute("aria-invalid")));
        Assert.StartsWith(says, page.QuerySelector("#at-wrong").Said(), StringComparison.Ordinal);
        Assert.Equal(
            $"/reviews/{review}/mechanisms",
            page.QuerySelector("details.moment input[name=here]")!.GetAttribute("value")
        );
        Assert.DoesNotMatch("'(at|asOf|decidedAsOf|position)'", page.Body.Said());
    }
}
