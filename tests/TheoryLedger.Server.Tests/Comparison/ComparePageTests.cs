using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using TheoryLedger.Server.Tests.Pages;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Comparison;

/// <summary>The form that compares two moments can be sent as it stands, and comes back with what is wrong with it.</summary>
[Collection<BothReviews>]
public sealed class ComparePageTests(WorkedExample example, TrainingReview training)
{
    [Theory]
    [InlineData("recorded", "")]
    [InlineData("decided", "")]
    [InlineData("recorded", "?position=90")]
    [InlineData("decided", "?decidedAsOf=2021-04-01")]
    [InlineData("decided", "?asOf=2001")]
    public async Task What_it_offers_can_be_asked_in_either_order(string order, string moment)
    {
        foreach (var review in (LoadedReview[])[example, training])
        {
            var form = await review.Page($"compare{moment}");

            var page = await review.Page($"compare?from={Value(form, "from")}&to={Value(form, "to")}&order={order}");

            Assert.StartsWith("From ", page.QuerySelector("p.lead").Said(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("from=milestone:Nowhere&to=2022&order=decided", "from", "milestone:Nowhere")]
    [InlineData("from=2021&to=97&order=decided", "to", "97")]
    [InlineData("from=2022&to=2021&order=decided", "to", "2021")]
    [InlineData("from=3&to=2", "to", "2")]
    [InlineData("from=3&to=", "to", "")]
    public async Task What_is_no_moment_is_told_beside_it_and_what_was_typed_is_kept(
        string asked,
        string field,
        string typed
    )
    {
        using var answer = await example.Http.GetAsync(
            new Uri($"/reviews/{example.Loaded.Review}/compare?{asked}", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var page = await new HtmlParser().ParseDocumentAsync(html, TestContext.Current.CancellationToken);
        var input = page.QuerySelector<IHtmlInputElement>($"#{field}")!;

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Equal(typed, input.Value);
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Matches(
            "^(Write|Names|This lies) ",
            page.QuerySelector($"#{input.GetAttribute("aria-describedby")}").Said()
        );
        Assert.Equal(asked.Contains("decided", StringComparison.Ordinal), IsDecided(page));
    }

    private static string Value(IDocument form, string name) =>
        form.QuerySelector<IHtmlInputElement>($"#{name}")!.Value is { Length: > 0 } written
            ? Uri.EscapeDataString(written)
            : Uri.EscapeDataString(form.QuerySelector($"#{name}Named option[selected]")!.GetAttribute("value")!);

    private static bool IsDecided(IDocument page) =>
        page.QuerySelector<IHtmlOptionElement>("#order option[value=decided]")!.HasAttribute("selected");
}
