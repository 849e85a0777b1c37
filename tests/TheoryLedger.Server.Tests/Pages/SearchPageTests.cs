using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>The box at the head of every page.</summary>
[Collection(Sites.Name)]
public sealed class SearchPageTests(Site site)
{
    [Theory]
    [InlineData("search?q=apron%20or%20wall")]
    [InlineData("work")]
    [InlineData("compare?from=45&to=500&concept=configurations&view=side")]
    public async Task A_page_that_is_worked_with_is_open_to_everybody(string path)
    {
        var page = await site.Open(site.Training);

        await page.GotoAsync($"{site.Url}/reviews/{site.Training.Loaded.Review}/{path}");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });

        Assert.Empty((await page.RunAxe()).Violations.Select(v => $"{v.Id}: {v.Nodes[0].Html}"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Words_are_looked_for_from_any_page_at_the_moment_that_is_looked_at()
    {
        var page = await site.Open(site.Training, script: false);
        await page.GotoAsync($"{site.Url}/reviews/{site.Training.Loaded.Review}/mechanisms");
        await Search("nobody hears a question");

        var main = page.Locator("main");
        await Assertions.Expect(main.Locator("mark").First).ToHaveTextAsync("nobody");
        await page.SetViewportSizeAsync(320, 640);
        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await main.GetByRole(AriaRole.Link, new() { Name = "When the band plays nobody hears a question." })
            .ClickAsync();
        await Assertions.Expect(main.Locator("blockquote mark")).ToContainTextAsync("nobody hears a question");

        // Nothing had been read yet.
        await page.GotoAsync($"{site.Url}/reviews/{site.Training.Loaded.Review}/mechanisms?position=20");
        await Search("nobody hears a question");
        await Assertions.Expect(page.GetByText("You are looking at the past.").First).ToBeVisibleAsync();
        await Assertions.Expect(main.GetByText("it may have come later")).ToBeVisibleAsync();
        await page.Context.CloseAsync();

        async Task Search(string words)
        {
            await page.GetByRole(AriaRole.Searchbox).FillAsync(words);
            await page.Keyboard.PressAsync("Enter");
        }
    }
}
