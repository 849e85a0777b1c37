using Microsoft.Playwright;
using TheoryLedger.Server.Tests.Codings;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>What is selected in a text goes into the form, however it was selected.</summary>
[Collection(Sites.Name)]
public sealed class SelectingTests(Site site, ServerFixture server) : TextWork(site)
{
    [Fact]
    public async Task What_was_selected_before_the_script_came_counts_as_well()
    {
        var scene = await Scene.Set(server);
        var text = await scene.Text(Content);

        await Open(scene.Owner.Account);
        // It comes late, as over a slow line.
        var held = new TaskCompletionSource();
        await Page.RouteAsync(
            "**/mark*.js",
            async route =>
            {
                await held.Task;
                await route.ContinueAsync();
            }
        );
        await Page.GotoAsync(
            $"{Url}/reviews/{scene.Review}/work/mark-excerpt?on={text}",
            new() { WaitUntil = WaitUntilState.Commit }
        );
        await Main.Locator("[data-at]").First.WaitForAsync();
        await Page.EvaluateAsync(Selecting, new[] { "larger risks", "took " });
        held.SetResult();

        await Assertions.Expect(Main.GetByLabel("Quote", new() { Exact = true })).ToHaveValueAsync("larger risks");
    }

    [Fact]
    public async Task At_a_keyboard_the_arrow_keys_select_what_is_marked()
    {
        var scene = await Scene.Set(server);
        var text = await scene.Text(Content);

        await Open(scene.Owner.Account);
        await Go(scene, $"work/mark-excerpt?on={text}");
        await Main.Locator("[data-marking]").FocusAsync();
        await Page.Keyboard.PressAsync("ArrowRight");
        await Page.Keyboard.PressAsync("Shift+ArrowRight");

        await Assertions.Expect(Main.GetByLabel("Quote", new() { Exact = true })).ToHaveValueAsync("Partners met");
        await Press("Mark it");
        await Assertions
            .Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Code an excerpt");
    }
}
