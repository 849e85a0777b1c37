using System.Globalization;
using AngleSharp.Dom;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>Pages of the training review, in the words of those who read them.</summary>
[Collection<BothReviews>]
public sealed class PlainPagesTests(TrainingReview training)
{
    private const StringComparison Sign = StringComparison.Ordinal;

    [Fact]
    public async Task A_theory_says_which_statement_was_reworded_and_how()
    {
        var theory = (await training.Items("programme-theories")).MaxBy(t => (int)t["formVersion"]!)!;
        var came = (await training.Page($"programme-theories/{theory["id"]}")).QuerySelector(
            "[aria-labelledby=decided]"
        )!;

        Assert.Matches("^Statement [0-9]+", came.QuerySelector(".part-of").Said());
        Assert.NotEmpty(came.QuerySelectorAll(".difference :is(ins, del)"));
    }

    [Fact]
    public async Task Two_moments_are_compared_statement_by_statement_and_with_the_words_of_what_is_new()
    {
        var form = await training.Page("compare");
        var first = form.QuerySelector("#fromNamed option[selected]")!.GetAttribute("value")!;
        var now = form.QuerySelector("#toNamed option[selected]")!;
        Assert.Equal("now", now.Said());
        Assert.StartsWith("milestone:Initial theory agreed", first, Sign);

        var chosen = $"compare?fromNamed={Uri.EscapeDataString(first)}&from=&toNamed={now.GetAttribute("value")}&to=";
        using var led = await training.Http.GetAsync(
            new Uri($"/reviews/{training.Loaded.Review}/{chosen}&concept=programme-theories", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        var page = await training.Page($"{led.Headers.Location}".Split('/')[^1]);

        Assert.Contains(page.QuerySelectorAll(".compared .part-of"), p => p.Said().StartsWith("Statement ", Sign));
        Assert.DoesNotContain("Statements, text", page.Body.Said(), Sign);
        Assert.DoesNotContain("milestone:", page.QuerySelector("main").Said(), Sign);
        var offered = page.QuerySelectorAll("#concept option").Select(o => o.GetAttribute("value")).ToList();
        Assert.Contains("configurations", offered);
        Assert.DoesNotContain("access-log", offered);
        Assert.DoesNotContain("dimensions", offered);
    }

    [Fact]
    public async Task What_was_added_says_what_it_says()
    {
        var page = await training.Page("compare?from=0&to=540&concept=programme-theories");

        var added = page.QuerySelectorAll("article.compared")
            .First(a => a.QuerySelector("h3 .state").Said() == "added");
        Assert.NotEmpty(added.QuerySelectorAll("ol.added li"));
    }

    [Fact]
    public async Task An_event_that_only_affirms_says_that_it_changed_nothing()
    {
        var affirmed = await AffirmedAsync();

        var page = await training.Page($"events/{affirmed.ToString(CultureInfo.InvariantCulture)}");

        Assert.Contains("Nothing; it was affirmed", page.QuerySelector("[aria-labelledby=changed]").Said(), Sign);
        Assert.Contains("your account, which has no name in this review", page.QuerySelector("dl.record").Said(), Sign);
        Assert.DoesNotContain("agent/", page.QuerySelector("dl.record").Said(), Sign);
    }

    [Fact]
    public async Task Saturation_counts_each_kind_of_change_in_a_column_of_its_own()
    {
        var page = await training.Page("saturation");

        Assert.DoesNotContain("Of which kind", page.Body.Said(), Sign);
        Assert.Contains(", judged by: “", page.QuerySelector("[aria-labelledby=judged]").Said(), Sign);
        Assert.Contains("Changes of theory", page.QuerySelector(".chart svg").Said(), Sign);
        var head = page.QuerySelectorAll("table thead th").Length;
        Assert.All(page.QuerySelectorAll("table tbody tr"), row => Assert.Equal(head, row.Children.Length));
    }

    [Fact]
    public async Task Integrity_puts_the_report_that_checks_itself_first_and_names_no_address()
    {
        var main = (await training.Page("integrity")).QuerySelector("main")!;

        Assert.EndsWith("report?format=file", main.QuerySelector("a")!.GetAttribute("href"), Sign);
        Assert.DoesNotMatch("log/(consistency|receipts)", main.Said());
    }

    [Fact]
    public async Task Home_says_that_a_phase_was_opened_again_and_in_which_order_changes_stand()
    {
        var page = await training.Page("");

        Assert.Contains("closed and opened again", page.QuerySelector("[aria-labelledby=phases]").Said(), Sign);
        Assert.Contains(
            "What was recorded last stands first",
            page.QuerySelector("[aria-labelledby=lately]").Said(),
            Sign
        );
    }

    private async Task<long> AffirmedAsync()
    {
        for (var after = 0L; after < 600; after += 100)
        {
            var found = (await training.Items($"events?after={after}&limit=100")).FirstOrDefault(e =>
                $"{e["type"]}" == "theory-affirmed.v1"
            );
            if (found is not null)
            {
                return (long)found["position"]!;
            }
        }

        return 0;
    }
}
