using Microsoft.Playwright;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>Work on a text in a browser, and what is selected in it there.</summary>
public abstract class TextWork(Site site) : Working(site)
{
    protected const string Content =
        "Partners met every week. They came to rely on each other 🤝 and took larger risks.\nNobody signed a contract.";

    // As a mouse would: from before the first of these words to after the last.
    protected const string Selecting = """
        ([words, after]) => {
          const node = [...document.querySelectorAll("[data-at]")].map(n => n.firstChild).find(n => n.data.includes(words));
          const from = node.data.indexOf(after + words) + after.length;
          getSelection().setBaseAndExtent(node, from, node, from + words.length);
        }
        """;

    // A form is not sent before the words are in it.
    protected async Task Select(string words, string after)
    {
        await Main.Locator("[data-marking]").WaitForAsync();
        await Page.EvaluateAsync(Selecting, new[] { words, after });
        await Assertions.Expect(Main.GetByLabel("Quote", new() { Exact = true })).ToHaveValueAsync(words);
    }
}
