using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>Every page, as a browser shows it.</summary>
[Collection(Sites.Name)]
public sealed class BrowserTests(Site site)
{
    private const int Largest = 60_000;

    // Whoever asked for less motion gets none; neither does anybody else.
    private const string Moving = """
        [...document.querySelectorAll('*')].filter(e => {
            const style = getComputedStyle(e);
            return style.animationName !== 'none' || !/^0s(, 0s)*$/.test(style.transitionDuration)
                || style.scrollBehavior !== 'auto' || e.localName === 'animate' || e.localName === 'marquee';
        }).map(e => e.outerHTML.slice(0, 200))
        """;

    public static TheoryData<string> Pages =>
        [
            "",
            "programme-theories",
            "programme-theories/{0}",
            "mechanisms",
            "mechanisms/{0}",
            "configurations",
            "configurations/{0}",
            "configurations/{0}/history",
            "evidence?configuration={configurations}",
            "sources",
            "sources/{0}",
            "excerpts/{0}",
            "lineage/{mechanisms}",
            "lineage/{programme-theories}?direction=up",
            "events",
            "events/300",
            "compare?from=45&to=500&concept=configurations",
            "compare?from=45&to=500&concept=configurations&view=side",
            "findings",
            "findings/new",
            "findings/new?on={programme-theories}",
            "events/400/known-then",
            "configurations/{0}/history?from=1&to=600",
            "findings/{0}",
            "questions",
            "codings/{0}",
            "answers/codebook",
            "matrix",
            "causal-web",
            "fragility",
            "fragility?list=never-tested",
            "stale",
            "codings/agreement",
            "guidance",
            "guidance/{0}",
            "saturation",
            "genealogy",
            "genealogy?concept=constructs",
            "screening/flow",
            "replay?at=200",
            "replay?focus={programme-theories}&step=2",
            "what-if?kind=interview",
            "integrity",
            "members",
            "answers/candidates",
            "sample?seed=audit",
            "work",
            "search",
            "search?q=apron%20or%20wall",
            "mechanisms?decidedAsOf=2023-09",
        ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_open_to_everybody_whatever_they_see_and_use(string path)
    {
        var page = await site.Open(site.Training);
        var (strangers, faults) = Listen(page);

        var answer = await Go(page, path);
        await AssertAccessible(page, "in the light");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        // Nothing but colours is different there.
        await AssertAccessible(page, "in the dark", "color-contrast");
        await page.SetViewportSizeAsync(320, 640);

        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(await page.EvaluateAsync<string[]>(Moving));
        Assert.InRange((await answer.BodyAsync()).Length, 1, Largest);
        Assert.Empty(strangers);
        Assert.Empty(faults);
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_says_the_same_without_any_script(string path)
    {
        var (with, without) = (await site.Open(site.Training), await site.Open(site.Training, script: false));
        await Go(with, path);
        await Go(without, path);

        var said = await without.InnerTextAsync("main");
        Assert.Equal(await with.InnerTextAsync("main"), said);
        // What is not made for people would be printed like this.
        Assert.DoesNotMatch(@"\w \{ \w+ = |System\.|TheoryLedger\.(?!Cli )", said);
        await with.Context.CloseAsync();
        await without.Context.CloseAsync();
    }

    [Theory]
    [InlineData("reviews/new", 200)]
    [InlineData("keys", 200)]
    [InlineData("reviews/6f9619ff-8b86-d011-b42d-00cf4fc964ff", 404)]
    [InlineData("nowhere", 404)]
    [InlineData("glossary", 200)]
    [InlineData("reviews", 200)]
    public async Task So_is_what_lies_outside_a_review(string path, int status)
    {
        var page = await site.Open(site.Training);

        Assert.Equal(status, (await page.GotoAsync($"{site.Url}/{path}"))!.Status);
        await AssertAccessible(page, "in the light");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await AssertAccessible(page, "in the dark", "color-contrast");
        await page.SetViewportSizeAsync(320, 640);

        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Whoever_lives_elsewhere_reads_their_own_time_behind_that_of_the_ledger()
    {
        var page = await site.Open(site.Training, zone: "Asia/Kolkata");
        await Go(page, "events/300");

        var time = page.Locator("dl.record time[data-local]").Last;
        var recorded = DateTimeOffset.Parse((await time.GetAttributeAsync("datetime"))!, CultureInfo.InvariantCulture);

        var local = recorded.ToOffset(TimeSpan.FromHours(5.5)).ToString("h:mm", CultureInfo.InvariantCulture);
        Assert.Contains(local, await time.GetAttributeAsync("data-local"), StringComparison.Ordinal);
        Assert.Contains("UTC", await time.InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Somebody_at_a_keyboard_comes_to_the_content_with_two_keys()
    {
        var page = await site.Open(site.Training);
        await Go(page, "mechanisms");

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        Assert.Equal("main", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Where_there_is_little_room_the_contents_are_unfolded_when_they_are_asked_for()
    {
        var page = await site.Open(site.Training, script: false);
        await page.SetViewportSizeAsync(320, 640);
        await Go(page, "mechanisms");
        var contents = page.GetByRole(AriaRole.Button, new() { Name = "Contents" });
        var sources = page.GetByRole(AriaRole.Navigation, new() { Name = "Review" })
            .GetByRole(AriaRole.Link, new() { Name = "Sources" });

        Assert.InRange((await page.Locator("header.masthead").BoundingBoxAsync())!.Height, 1, 150);
        await Assertions.Expect(sources).ToBeHiddenAsync();
        await contents.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(sources).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(sources).ToBeHiddenAsync();
        await contents.ClickAsync();
        await sources.ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Sources");
        await page.SetViewportSizeAsync(1400, 900);
        await Assertions.Expect(contents).ToBeHiddenAsync();
        await Assertions.Expect(sources).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_moment_that_is_chosen_shows_in_a_band_and_goes_along_with_every_link()
    {
        var page = await site.Open(site.Training, script: false);
        await Go(page, "programme-theories");

        await page.GetByText("As it stands now").ClickAsync();
        await page.GetByLabel("A moment with a name").SelectOptionAsync("milestone:Initial theory agreed (fictional)");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show that moment" }).ClickAsync();

        await Assertions.Expect(page.GetByText("You are looking at the past.")).ToBeVisibleAsync();
        // It was called so when it was agreed; today it has another name.
        await page.GetByRole(AriaRole.Link, new() { Name = "How strangers come to teach (fictional)" }).ClickAsync();
        await Assertions.Expect(page.GetByText("You are looking at the past.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to now" }).ClickAsync();
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Open tasks among strangers (fictional, middle range)");
        await page.Context.CloseAsync();
    }

    private static (List<string> Strangers, List<string> Faults) Listen(IPage page)
    {
        var (strangers, faults) = (new List<string>(), new List<string>());
        var home = new Uri(page.Url).Authority;
        page.Request += (_, request) => strangers.AddRange(new Uri(request.Url).Authority == home ? [] : [request.Url]);
        page.Console += (_, told) => faults.AddRange(told.Type is "error" or "warning" ? [told.Text] : []);
        page.PageError += (_, error) => faults.Add(error);
        return (strangers, faults);
    }

    private static async Task AssertAccessible(IPage page, string when, params string[] rules)
    {
        var found = await page.RunAxe(
            rules is []
                ? null
                : new AxeRunOptions
                {
                    RunOnly = new RunOnlyOptions { Type = "rule", Values = [.. rules] },
                }
        );
        Assert.True(
            found.Violations.Length == 0,
            $"{when}:\n{string.Join('\n', found.Violations.Select(v => $"{v.Id}: {v.Help}\n  {string.Join("\n  ", v.Nodes.Select(n => n.Html))}"))}"
        );
    }

    private async Task<IResponse> Go(IPage page, string path)
    {
        var address = await Fill(site.Training, await Known(path));
        var answer = await page.GotoAsync($"{site.Url}/reviews/{site.Training.Loaded.Review}/{address}".TrimEnd('/'));
        Assert.Equal(200, answer!.Status);
        return answer;
    }

    // What was known then is asked of an event by its id.
    private async Task<string> Known(string path) =>
        path.Split('/') is ["events", var position, "known-then"]
            ? path.Replace(
                $"/{position}/",
                $"/{(await site.Training.Items($"events?after={int.Parse(position, CultureInfo.InvariantCulture) - 1}&limit=1"))[0]["id"]}/",
                StringComparison.Ordinal
            )
            : path;

    // {0} stands for the first thing of the kind that the address begins with, {kind} for the first of another.
    private static async Task<string> Fill(LoadedReview review, string path)
    {
        var own = path.Split('/', '?')[0];
        foreach (var kind in (string[])["mechanisms", "configurations", "programme-theories"])
        {
            path = path.Contains($"{{{kind}}}", StringComparison.Ordinal)
                ? path.Replace($"{{{kind}}}", await First(review, kind), StringComparison.Ordinal)
                : path;
        }

        return path.Contains("{0}", StringComparison.Ordinal)
            ? path.Replace("{0}", await First(review, own), StringComparison.Ordinal)
            : path;
    }

    private static async Task<string> First(LoadedReview review, string concept) =>
        $"{(await review.Items($"{concept}?limit=1"))[0]["id"]}";
}
