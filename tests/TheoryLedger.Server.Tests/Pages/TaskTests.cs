using Microsoft.Playwright;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>What people come for, done by what they see and not by any address.</summary>
[Collection(Sites.Name)]
public sealed class TaskTests(Site site)
{
    [Fact]
    public async Task An_auditor_who_has_never_seen_this_finds_why_trust_is_in_the_theory_and_checks_one_quote()
    {
        var page = await site.Open(site.Example);
        var main = page.Locator("main");

        // The printed link has led to the reviews. 1: the review.
        await main.GetByRole(AriaRole.Link).First.ClickAsync();
        // 2: a theory, by its name; the first one speaks of trust.
        await Clicked(main.Locator("article", new() { HasText = "trust" }).GetByRole(AriaRole.Link).First);
        // 3: why it speaks of trust.
        var statement = main.Locator("li", new() { HasText = "trust" }).First;
        await Clicked(statement.GetByText("Why does this say that?"));
        await Assertions
            .Expect(statement.GetByRole(AriaRole.Heading, new() { Name = "What it rests on" }))
            .ToBeVisibleAsync();
        var quote = await statement.Locator("blockquote").First.InnerTextAsync();
        // 4: the quote, where it stands.
        await Clicked(statement.GetByRole(AriaRole.Link, new() { Name = "In its text" }).First);

        await Assertions.Expect(page.Locator("mark")).ToHaveTextAsync(quote.Trim('“', '”'));
        await page.Context.CloseAsync();
    }

    private static Task Clicked(ILocator what) => what.ClickAsync();
}
