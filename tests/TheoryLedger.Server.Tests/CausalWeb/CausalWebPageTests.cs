using TheoryLedger.Server.Tests.Pages;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.CausalWeb;

/// <summary>The page of the causal web: a picture of what fits, and a table of all of it.</summary>
[Collection<BothReviews>]
public sealed class CausalWebPageTests(WorkedExample example)
{
    [Fact]
    public async Task Of_more_than_can_be_drawn_the_published_web_comes_first()
    {
        var page = await example.Page("causal-web");

        // Seven ripples join the eight relations that the publication draws.
        Assert.Equal(7, page.QuerySelectorAll("svg path.line-ripple").Length);
        Assert.Equal(
            [
                "How conflict is settled, and conflict",
                "Conflict and trust",
                "Trust and risk threshold",
                "Confidence and risk threshold",
                "Risk threshold and collaborative behaviour",
                "Perceived progress and faith",
                "Faith and collaborative behaviour",
                "Collaborative behaviour and effectiveness",
            ],
            page.QuerySelectorAll("svg .band-name").Select(b => b.Said()).Take(8).OrderBy(Place)
        );
    }

    [Fact]
    public async Task Its_table_holds_every_link_on_one_page_or_another()
    {
        var (seen, next) = (new List<string>(), "causal-web");
        while (next is not null)
        {
            var page = await example.Page(next);
            seen.AddRange(
                page.QuerySelectorAll("main table tbody tr").Select(row => row.QuerySelectorAll("td")[2].Said())
            );
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href")?.Split($"{example.Loaded.Review}/")[1];
        }

        var edges = (await example.Read("causal-web?limit=2000"))["edges"]!.AsArray();
        Assert.Equal(edges.Count, seen.Count);
        Assert.Equal(Enumerable.Repeat("ripple", 7), seen.Take(7));
        Assert.DoesNotContain("ripple", seen.Skip(7));
    }

    // Side by side, in whichever order they are reached.
    private static int Place(string title) =>
        title switch
        {
            "How conflict is settled, and conflict" => 0,
            "Conflict and trust" => 1,
            "Trust and risk threshold" => 2,
            "Confidence and risk threshold" => 3,
            "Risk threshold and collaborative behaviour" => 4,
            "Perceived progress and faith" => 5,
            "Faith and collaborative behaviour" => 6,
            "Collaborative behaviour and effectiveness" => 7,
            _ => 8,
        };
}
