using Microsoft.Playwright;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>Work in a browser, by what is seen.</summary>
public abstract class Working(Site site)
{
    protected IPage Page { get; set; } = null!;

    protected ILocator Main => Page.Locator("main");

    protected Site Site => site;

    protected string Url => site.Url;

    protected async Task Open(Guid account, bool script = true) => Page = await site.Open(account, script: script);

    protected ILocator Group(string legend) => Main.GetByRole(AriaRole.Group, new() { Name = legend, Exact = true });

    protected async Task Reason(string why, string operation)
    {
        await Main.GetByLabel("Why", new() { Exact = true }).FillAsync(why);
        await Main.GetByLabel("How you reasoned").SelectOptionAsync(operation);
        await Main.GetByLabel("nothing else was considered").CheckAsync();
    }

    protected async Task Offered(string on, string offer)
    {
        await Main.GetByText($"Record a decision on {on}", new() { Exact = true }).First.ClickAsync();
        await Click(offer);
    }

    protected async Task Begun(string offer)
    {
        await Main.GetByText("Record something new", new() { Exact = true }).ClickAsync();
        await Click(offer);
    }

    protected Task<IResponse?> Go(Scene scene, string path) => Page.GotoAsync($"{Url}/reviews/{scene.Review}/{path}");

    protected Task Click(string link) =>
        Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    protected Task Press(string button) =>
        Main.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
