using TheoryLedger.Server.Impact;
using TheoryLedger.Server.Tests.Pages;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Impact;

/// <summary>The page of what hangs by one thread; what it says of the training review is worked out by hand from its seed.</summary>
[Collection<BothReviews>]
public sealed class FragilityPageTests(WorkedExample example, TrainingReview training)
{
    [Fact]
    public async Task Every_list_stands_under_a_heading_with_names_that_lead_on()
    {
        var page = await training.Page("fragility");

        Assert.Equal(
            [
                "On a single source (5)",
                "On a single coder (3)",
                "On a single participant (2)",
                "On a single author team (3)",
                "From a single country (3)",
                "Inferred only (4)",
                "Never contradicted (9)",
                "Never tested (10)",
                "Unsupported (5)",
            ],
            page.QuerySelectorAll("main section h3").Select(h => h.Said())
        );
        Assert.Equal(
            ["Felt competence", "Grinning home"],
            page.QuerySelectorAll("section[aria-labelledby=single-participant] li a").Select(a => a.Said())
        );
        Assert.Equal(
            $"/reviews/{training.Loaded.Review}/configurations/{training["cf8"]}",
            page.QuerySelectorAll("section[aria-labelledby=single-participant] li a")[1].GetAttribute("href")
        );
    }

    [Fact]
    public async Task Grinning_home_falls_without_one_source_one_coder_or_one_participant()
    {
        var rows = (await training.Page("fragility")).QuerySelectorAll("main table tbody tr");

        var row = rows.Single(r => r.QuerySelector("th a").Said() == "Grinning home").QuerySelectorAll("td");

        // One turn of the focus group, which nobody is the author of.
        Assert.Equal(["1", "1", "0 1 source without author", "1", "1"], row.Take(5).Select(cell => cell.Said()));
        Assert.Equal(
            [
                "the source Fictional focus group G",
                "the coder First coder (fictional)",
                "the participant Juniper (fictional)",
            ],
            row[5].QuerySelectorAll(".line").Select(line => line.Said())
        );
    }

    [Fact]
    public async Task It_says_who_counts_as_a_coder()
    {
        var said = (await training.Page("fragility")).QuerySelector("main").Said();

        Assert.Contains(
            "counts whoever coded the words, alone or together with others",
            said,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_publications_do_not_tell_is_not_known()
    {
        var page = await example.Page("fragility");

        Assert.Equal("Never tested (not known)", page.QuerySelector("#never-tested").Said());
        Assert.Equal("Never contradicted (not known)", page.QuerySelector("#never-contradicted").Said());
        Assert.Contains(
            "is not known",
            (await example.Page("fragility?list=never-tested")).QuerySelector("main").Said(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Long_lists_are_cut_and_say_how_long_they_are()
    {
        Guid[] ids = [.. Enumerable.Range(0, 90).Select(_ => Guid.CreateVersion7())];
        var lists = new FragileLists
        {
            Unsupported = [],
            SingleSource = ids[..3],
            SingleCoder = ids,
            SingleParticipant = [],
            SingleAuthorTeam = [],
            SingleCountry = [],
            InferredOnly = [],
            NeverContradicted = [],
            NeverTested = [],
        };

        var listed = FragilityFront.Listed(new([], lists, [], Position: 1)).ToDictionary(l => l.Name);

        var single = listed[FragileListName.SingleCoder];
        Assert.Equal((90, 10, ids[9]), (single.Count, single.Ids.Count, single.Ids[^1]));
        Assert.Equal(3, listed[FragileListName.SingleSource].Ids.Count);
    }

    [Fact]
    public async Task A_list_by_itself_is_whole()
    {
        // When the rows had been put forward, and no evidence yet.
        var at = (await example.Items("evidence"))[0]["beganAt"]!.GetValue<long>() - 1;
        var whole = await example.Page($"fragility?list=unsupported&position={at}");
        var all = (await example.Read($"fragility?position={at}"))["lists"]!["unsupported"]!.AsArray().Count;

        Assert.True(all > 10);
        Assert.Equal(all, whole.QuerySelectorAll("main li a.thing").Length);
    }

    [Fact]
    public async Task The_pages_of_things_follow_each_other_and_hold_all_of_them()
    {
        var (seen, next) = (new List<string>(), "fragility");
        while (next is not null)
        {
            var page = await example.Page(next);
            seen.AddRange(page.QuerySelectorAll("main table tbody th a").Select(a => a.GetAttribute("href")!));
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href")?.Split($"{example.Loaded.Review}/")[1];
        }

        Assert.Equal((await example.Read("fragility"))["items"]!.AsArray().Count, seen.Count);
        Assert.Equal(seen.Distinct(), seen);
    }

    [Fact]
    public async Task A_list_that_there_is_not_is_refused()
    {
        var answer = await training.Http.GetAsync(
            new Uri($"/reviews/{training.Loaded.Review}/fragility?list=everything", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
