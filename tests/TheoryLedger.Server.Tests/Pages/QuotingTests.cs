using Microsoft.Playwright;
using TheoryLedger.Server.Tests.Codings;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>An excerpt is marked by quoting it: its words are looked for, kept, and asked for again.</summary>
[Collection(Sites.Name)]
public sealed class QuotingTests(Site site, ServerFixture server) : TextWork(site)
{
    [Fact]
    public async Task Without_any_script_an_excerpt_is_marked_by_quoting_it()
    {
        var scene = await Scene.Set(server);
        await scene.Text(Content.Replace("contract", "contract. Partners met every week", StringComparison.Ordinal));

        await Open(scene.Owner.Account, script: false);
        await Go(scene, "");
        await Click("Work");
        await Click("Trust in partnerships");
        await Main.GetByLabel("Quote", new() { Exact = true }).FillAsync("Partners met\never");
        await Press("Mark it");
        await Assertions.Expect(Main.GetByText("It stands in 2 places: which one is meant?")).ToBeVisibleAsync();
        await Main.GetByRole(AriaRole.Radio).Nth(1).CheckAsync();
        await Press("Mark it");
        await Assertions
            .Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Code an excerpt");

        var excerpt = (await scene.Read("excerpts"))["items"]!.AsArray().Single()!;
        Assert.Equal("Partners met ever", excerpt["quote"]!.GetValue<string>());
        Assert.True(excerpt["span"]!["from"]!.GetValue<int>() > 90);
    }

    [Fact]
    public async Task A_quote_that_is_corrected_is_looked_for_anew()
    {
        var scene = await Scene.Set(server);
        var text = await scene.Text(Content);

        await Open(scene.Owner.Account, script: false);
        await Go(scene, $"work/mark-excerpt?on={text}");
        await Main.GetByLabel("Quote", new() { Exact = true }).FillAsync("Partners met");
        await Press("Mark it");
        await Main.GetByLabel("Quote", new() { Exact = true }).FillAsync("Nobody signed");
        await Press("Mark it");
        await Assertions.Expect(Main.Locator(".places mark")).ToHaveTextAsync("Nobody signed");
        await Press("Mark it");
        await Assertions
            .Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Code an excerpt");

        var excerpt = (await scene.Read("excerpts"))["items"]!.AsArray().Single()!;
        Assert.Equal("Nobody signed", excerpt["quote"]!.GetValue<string>());
    }

    [Fact]
    public async Task Words_that_are_not_in_the_text_are_kept_and_asked_for_again()
    {
        var scene = await Scene.Set(server);
        var text = await scene.Text(Content);

        await Open(scene.Owner.Account);
        await Go(scene, $"work/mark-excerpt?on={text}");
        await Main.GetByLabel("Quote", new() { Exact = true }).FillAsync("They came to distrust each other");
        await Press("Mark it");

        await Assertions.Expect(Main.GetByText("These words do not stand in the text like this.")).ToBeVisibleAsync();
        await Assertions
            .Expect(Main.GetByLabel("Quote", new() { Exact = true }))
            .ToHaveValueAsync("They came to distrust each other");
        Assert.Empty((await scene.Read("excerpts"))["items"]!.AsArray());
    }
}
