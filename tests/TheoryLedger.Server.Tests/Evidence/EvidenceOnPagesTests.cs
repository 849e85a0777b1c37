using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using TheoryLedger.Server.Tests.Pages;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Evidence;

/// <summary>Evidence as pages show it: first-hand first, nothing against cut off, notes never set as quotations, and the same numbers everywhere.</summary>
[Collection<BothReviews>]
public sealed class EvidenceOnPagesTests(WorkedExample example, TrainingReview training)
{
    private const string Note = "The team’s note, not a quotation";

    [Fact]
    public async Task First_hand_evidence_comes_first_and_all_that_bears_on_a_mechanism_can_be_listed()
    {
        var page = await example.Page($"mechanisms/{example["trust"]}");
        var pieces = page.QuerySelectorAll("[aria-labelledby=evidence] .side .piece");

        Assert.Equal("“trust”", pieces[0].QuerySelector("blockquote").Said());
        Assert.Equal(6, pieces.Length);
        Assert.Contains("Trust and risk threshold", page.QuerySelector("[aria-labelledby=works]").Said(), Sign);

        var all = page.QuerySelectorAll("a").Single(a => a.Said() == "All evidence that bears on it");
        Assert.EndsWith($"/evidence?mechanism={example["trust"]}", all.GetAttribute("href"), Sign);
        var listed = await example.Page($"evidence?mechanism={example["trust"]}");
        Assert.Equal(6, listed.QuerySelectorAll(".piece").Length);
        Assert.Contains("“trust”", listed.QuerySelector("main").Said(), Sign);
    }

    [Fact]
    public async Task What_has_no_room_stands_behind_a_link()
    {
        var conflict = await Mechanism(example, "Conflict");
        var page = await example.Page($"mechanisms/{conflict}");

        var more = page.QuerySelectorAll(".side .more a").Single();
        Assert.Equal("1 more piece for it", more.Said());
        var listed = await example.Page($"evidence?mechanism={conflict}&stance=supports");
        Assert.Equal(7, listed.QuerySelectorAll(".piece").Length);
        Assert.Equal(
            (await example.Items($"configurations?construct={conflict}")).Count,
            (await example.Page($"configurations?construct={conflict}")).QuerySelectorAll("tbody tr").Length
        );
    }

    [Fact]
    public async Task What_once_spoke_against_a_mechanism_is_listed_with_what_stands()
    {
        var need = await Mechanism(training, "Legible need");

        Assert.Equal(4, (await training.Items($"evidence?mechanism={need}")).Count);
        Assert.Equal(2, (await training.Items($"evidence?once={training["cf1"]}")).Count);
        Assert.Equal("mechanism", await training.Refused("evidence?mechanism=need"));
    }

    [Fact]
    public async Task The_lineage_of_a_mechanism_says_where_its_evidence_is()
    {
        var page = await example.Page($"lineage/{example["trust"]}");

        Assert.Contains(
            page.QuerySelectorAll("main p a"),
            a => a.GetAttribute("href")!.EndsWith($"/evidence?mechanism={example["trust"]}", Sign)
        );
    }

    [Fact]
    public async Task A_note_of_the_team_is_not_set_as_a_quotation()
    {
        var page = await example.Page($"mechanisms/{example["trust"]}");
        var quotes = page.QuerySelectorAll(".side .note").Select(q => q.Said()).ToList();

        Assert.Equal(5, quotes.Count(q => q.StartsWith(Note, Sign) && !q.Contains('“', Sign)));
        Assert.Contains(page.QuerySelectorAll(".piece figcaption"), f => f.Said().Contains("· first-hand", Sign));
        Assert.Contains("excerpt of the team’s notes", page.QuerySelector("[aria-labelledby=first]").Said(), Sign);
        Assert.Contains(
            (await example.Page($"lineage/{example["trust"]}")).QuerySelectorAll("tbody td"),
            kind => kind.Said() == "excerpt of the team’s notes"
        );

        var wordings = (await example.Read($"mechanisms/{example["trust"]}/emergence"))["wordings"]!.AsArray();
        var replayed = await example.Page($"replay?at={wordings[^1]!["decided"]!["position"]}");
        Assert.StartsWith(Note, replayed.QuerySelector("aside .note").Said(), Sign);

        var decided = (await example.Items("events?limit=500")).Last(e =>
            (string?)e["type"] == "construct-affirmed.v1"
        );
        var known = await example.Page($"events/{decided["id"]}/known-then");
        Assert.Contains(known.QuerySelectorAll(".piece .note"), q => q.Said().StartsWith(Note, Sign));
    }

    [Fact]
    public async Task Lists_tell_what_qualifies_and_what_was_set_aside_as_pages_do()
    {
        var need = Row(await training.Page("mechanisms"), "Legible need");
        Assert.Contains("1 / 0 / 0 first-hand", need, Sign);
        Assert.Contains("0 / 0 / 1 inherited", need, Sign);
        Assert.Contains("2 set aside", need, Sign);

        Assert.EndsWith("2 / 0 / 0 – 0 / 0 / 1", Row(await training.Page("configurations"), "Open wall open"), Sign);
        Assert.Contains(
            "first-hand · inherited: judged for version 1, not since",
            (await training.Page($"mechanisms/{await Mechanism(training, "Legible need")}"))
                .QuerySelector("main")
                .Said(),
            Sign
        );
    }

    [Fact]
    public async Task The_report_adds_nothing_up_that_is_kept_apart()
    {
        // It is one long page, whatever the review.
        var html = await example.Http.GetStringAsync(
            new Uri($"/reviews/{example.Loaded.Review}/report", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        var trust = Row(new HtmlParser().ParseDocument(html), "TrustWillingness");

        Assert.Contains("1 / 0 / 0 first-hand5 / 0 / 0 reported", trust, Sign);
    }

    private const StringComparison Sign = StringComparison.Ordinal;

    private static string Row(IParentNode page, string begins) =>
        page.QuerySelectorAll("tbody tr").Select(r => r.Said()).Single(r => r.StartsWith(begins, Sign));

    private static async Task<Guid> Mechanism(LoadedReview review, string name) =>
        (await review.Items("mechanisms/table")).Single(r => (string?)r["mechanism"] == name)["id"]!.GetValue<Guid>();
}
