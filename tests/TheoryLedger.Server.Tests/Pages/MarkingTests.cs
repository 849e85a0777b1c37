using Microsoft.Playwright;
using TheoryLedger.Server.Tests.Codings;
using TheoryLedger.Server.Tests.Configurations;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>What a coder sees who marks a text: what became of it, what was marked before, and the button.</summary>
[Collection(Sites.Name)]
public sealed class MarkingTests(Site site, ServerFixture server) : Working(site)
{
    private const string Quote = "They rely on each other.";

    [Fact]
    public async Task Work_says_which_text_it_counts_and_what_was_retracted()
    {
        Page = await Site.Open(Site.Training);
        await Page.GotoAsync($"{Url}/reviews/{Site.Training.Loaded.Review}/work");

        await Assertions.Expect(Item("Fictional paper H")).ToContainTextAsync("retracted");
        await Assertions
            .Expect(Item("Fictional paper A"))
            .ToContainTextAsync("2 excerpts in this text, 3 more in a text that it supersedes");
        await Assertions.Expect(Item("Fictional book C")).Not.ToContainTextAsync("more in");
    }

    [Fact]
    public async Task A_text_that_is_marked_tells_what_was_made_of_it_and_keeps_the_button_in_sight()
    {
        var study = new Study(await Scene.Set(server));
        var excerpt = await study.Excerpt(Quote);
        await study.Link((await study.Dyad("Trust and risk")).Id, excerpt, "qualifies");
        var marked = await study.Scene.Read($"excerpts/{excerpt}");

        await Open(study.Scene.Owner.Account);
        await Page.SetViewportSizeAsync(1280, 900);
        await Go(study.Scene, $"work/mark-excerpt?on={marked["textId"]}");

        await Assertions.Expect(Page.Locator(".notes")).ToContainTextAsync("qualifies Trust and risk");
        await Assertions.Expect(Page.Locator(".notes")).Not.ToContainTextAsync("nothing yet");
        await Page.EvaluateAsync("document.querySelector('.marking').scrollIntoView()");
        await Assertions
            .Expect(Main.GetByRole(AriaRole.Button, new() { Name = "Mark it", Exact = true }))
            .ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [Fact]
    public async Task What_was_marked_before_a_text_was_corrected_is_seen_in_the_corrected_one()
    {
        var scene = await Scene.Set(server);
        var excerpt = await scene.Excerpt(Quote);
        var first = await scene.Read($"excerpts/{excerpt}");
        var corrected = await scene.Do(
            "texts",
            new
            {
                sourceId = first["sourceId"]!.GetValue<Guid>(),
                kind = "verbatim",
                content = $"A correction. {Quote} And more.",
                supersedes = first["textId"]!.GetValue<Guid>(),
            }
        );

        await Open(scene.Owner.Account);
        await Go(scene, $"work/mark-excerpt?on={corrected.Id}");

        await Assertions.Expect(Page.Locator(".text .marked")).ToHaveTextAsync(Quote);
        await Assertions.Expect(Page.Locator(".notes")).ToContainTextAsync("it need not be marked again");
        await Assertions
            .Expect(Main.GetByRole(AriaRole.Link, new() { Name = "an earlier version of this text" }))
            .ToBeVisibleAsync();
    }

    private ILocator Item(string source) =>
        Main.Locator("li").Filter(new() { Has = Page.GetByRole(AriaRole.Link, new() { Name = source, Exact = true }) });
}
