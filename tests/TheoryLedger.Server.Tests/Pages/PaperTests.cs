using Microsoft.Playwright;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>Paper cannot be asked: what is folded away on the screen is printed.</summary>
[Collection(Sites.Name)]
public sealed class PaperTests(Site site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_reasons_behind_a_theory_are_printed(bool script)
    {
        var page = await site.Open(site.Training, script);
        await page.GotoAsync($"{site.Url}/reviews/{site.Training.Loaded.Review}/programme-theories");
        await page.Locator("main article").First.GetByRole(AriaRole.Link).First.ClickAsync();
        var reasons = page.GetByRole(AriaRole.Heading, new() { Name = "What it rests on" }).First;
        await Assertions.Expect(reasons).Not.ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".onpaper")).Not.ToBeVisibleAsync();

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(page.GetByText("What it rests on").First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Raise a finding").First).Not.ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".onpaper")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("data as JSON")).Not.ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Where_the_style_sheet_cannot_the_script_unfolds_them_for_as_long_as_that_takes()
    {
        var page = await site.Open(site.Training);
        await page.GotoAsync($"{site.Url}/reviews/{site.Training.Loaded.Review}/programme-theories");
        await page.Locator("main article").First.GetByRole(AriaRole.Link).First.ClickAsync();
        var unfolded = page.Locator("details.why[open]");
        await Assertions.Expect(unfolded).ToHaveCountAsync(0);

        await page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        await Assertions.Expect(unfolded).Not.ToHaveCountAsync(0);
        await page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        await Assertions.Expect(unfolded).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }
}
