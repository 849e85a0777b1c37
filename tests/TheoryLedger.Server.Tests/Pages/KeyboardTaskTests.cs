using Microsoft.Playwright;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>Each task without a mouse: from the top of every page by the tab key, past the menus by the link that skips them.</summary>
[Collection(Sites.Name)]
public sealed class KeyboardTaskTests(Site site) : Tasks(site)
{
    private const int MostStops = 20;

    // A thing is come to when what has the focus is it, holds it (what is folded is opened by its summary), or labels it.
    private const string IsThere = """
        wanted => {
            const here = document.activeElement;
            return here.matches('a, button, summary, input, select, textarea') && (here === wanted || here.contains(wanted));
        }
        """;

    protected override async Task Use(ILocator what)
    {
        await ComeTo(what);
        var isTicked = await Page.EvaluateAsync<bool>(
            "document.activeElement.matches('[type=checkbox], [type=radio]')"
        );
        await Page.Keyboard.PressAsync(isTicked ? "Space" : "Enter");
    }

    protected override async Task Pick(ILocator from, string value)
    {
        await ComeTo(from);
        while (await from.InputValueAsync() != value)
        {
            var before = await from.InputValueAsync();
            await Page.Keyboard.PressAsync("ArrowDown");
            Assert.NotEqual(before, await from.InputValueAsync());
        }
    }

    private async Task ComeTo(ILocator what)
    {
        await Assertions.Expect(what).ToBeVisibleAsync();
        await SkipTo(what);
        for (var stops = 0; !await what.EvaluateAsync<bool>(IsThere); stops++)
        {
            Assert.True(stops < MostStops, $"After {stops} stops the focus was not on {what}.");
            await Page.Keyboard.PressAsync("Tab");
        }
    }

    // Only on a page that was just opened, and only for what is in its main part.
    private async Task SkipTo(ILocator what)
    {
        var isNew = await Page.EvaluateAsync<bool>("document.activeElement === document.body");
        if (isNew && await what.EvaluateAsync<bool>("wanted => wanted.closest('main') !== null"))
        {
            await Page.Keyboard.PressAsync("Tab");
            await Page.Keyboard.PressAsync("Enter");
        }
    }
}
