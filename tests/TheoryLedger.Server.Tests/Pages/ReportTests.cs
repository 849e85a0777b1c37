using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>A review on one page, and as one file that checks itself where no server is.</summary>
[Collection(Sites.Name)]
public sealed partial class ReportTests(Site site)
{
    private string Address => $"{site.Url}/reviews/{site.Training.Loaded.Review}/report";

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_report_is_open_to_everybody_whatever_they_see_and_use(ColorScheme colours)
    {
        var page = await site.Open(site.Training);
        await page.EmulateMediaAsync(new() { ColorScheme = colours });
        await page.SetViewportSizeAsync(320, 640);

        await page.GotoAsync(Address);

        Assert.Empty((await page.RunAxe()).Violations.Select(v => $"{v.Id}: {v.Nodes[0].Html}"));
        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        var main = page.Locator("main");
        await Assertions
            .Expect(main.GetByText("When the band plays nobody hears a question.").First)
            .ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_file_finds_that_it_is_right_without_any_server()
    {
        var page = await Opened(html => html);

        await Assertions.Expect(page.Locator("#checked .wrong")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("#checked .right")).ToHaveCountAsync(4);
        await Assertions.Expect(page.Locator("#verdict.right")).ToContainTextAsync("This file checked itself");
        await Assertions.Expect(page.Locator("meta[http-equiv='Content-Security-Policy']")).ToHaveCountAsync(1);
        var leading = await page.EvaluateAsync<string[]>(
            "[...document.links].map(a => a.getAttribute('href')).filter(to => !to.startsWith('#') || !document.getElementById(to.slice(1)))"
        );
        Assert.Empty(leading);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("statement", "each of the")]
    [InlineData("wording", "what was decided about theories")]
    [InlineData("entry", "hashed again")]
    public async Task The_file_finds_what_was_altered_in_it(string what, string says)
    {
        var page = await Opened(html =>
            what switch
            {
                "statement" => Statement().Replace(html, "Altered: ", 1),
                "wording" => Wording().Replace(html, "Altered: ", 1),
                _ => Entry().Replace(html, "B", 1),
            }
        );

        await Assertions.Expect(page.Locator("#checked .wrong", new() { HasText = says })).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#verdict.wrong")).ToContainTextAsync("not as it was sealed");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("999999", 0, "worded after this checkpoint")]
    [InlineData("1", 1, "each of the")]
    public async Task Only_what_is_newer_than_the_checkpoint_need_not_be_in_the_file(
        string position,
        int wrong,
        string says
    )
    {
        var page = await Opened(html =>
            Statement().Replace(Sealed().Replace(html, $"data-sealed=\"{position}\"", 1), "Altered: ", 1)
        );

        await Assertions.Expect(page.Locator("#checked .wrong")).ToHaveCountAsync(wrong);
        await Assertions.Expect(page.Locator("#checked li", new() { HasText = says })).ToHaveCountAsync(1);
        await page.Context.CloseAsync();
    }

    [GeneratedRegex("data-sealed=\"[0-9]+\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sealed();

    private async Task<IPage> Opened(Func<string, string> alter)
    {
        var online = await site.Open(site.Training);
        var answer = await online.APIRequest.GetAsync($"{Address}?format=file");
        Assert.Equal(200, answer.Status);
        var (html, file) = (await answer.TextAsync(), Path.ChangeExtension(Path.GetTempFileName(), "html"));
        var altered = alter(html);
        await File.WriteAllTextAsync(file, altered, TestContext.Current.CancellationToken);
        // In a page of its own: what the one before is still fetching, such as its icon, is none of the file's affair.
        var page = await online.Context.NewPageAsync();
        await page.Context.SetOfflineAsync(true);
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        Assert.Single(asked);
        File.Delete(file);
        return page;
    }

    [GeneratedRegex("(?<=data-sealed=\"[0-9]+\">\\s*<li dir=\"auto\">)", RegexOptions.None, 1_000)]
    private static partial Regex Statement();

    [GeneratedRegex(@"(?<=\\u0022text\\u0022:\\u0022)", RegexOptions.None, 1_000)]
    private static partial Regex Wording();

    // One of the letters within the first entries.
    [GeneratedRegex("(?<=\"bundles\":\\[\"[^\"]{400})[^B]", RegexOptions.None, 1_000)]
    private static partial Regex Entry();
}
