using Microsoft.Playwright;

namespace TheoryLedger.Server.Tests.Pages;

/// <summary>Each task with a mouse.</summary>
[Collection(Sites.Name)]
public sealed class TaskTests(Site site) : Tasks(site)
{
    protected override Task Use(ILocator what) => what.ClickAsync();

    protected override Task Pick(ILocator from, string value) => from.SelectOptionAsync(value);
}
