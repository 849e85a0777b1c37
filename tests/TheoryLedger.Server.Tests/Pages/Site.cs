using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Hosting;
using TheoryLedger.Server.Tests.Seeding;

namespace TheoryLedger.Server.Tests.Pages;

[CollectionDefinition(Name)]
public sealed class Sites : ICollectionFixture<Site>
{
    public const string Name = "Pages in a browser";
}

/// <summary>Both example reviews behind a real address, and one real browser for all who look at them.</summary>
public sealed class Site(ServerFixture server) : IAsyncLifetime
{
    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public TrainingReview Training { get; } = new(server);

    public WorkedExample Example { get; } = new(server);

    public string Url => _app!.Urls.First();

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }

        await Task.WhenAll(Training.InitializeAsync().AsTask(), Example.InitializeAsync().AsTask());
        _app = Serve();
        await _app.StartAsync(TestContext.Current.CancellationToken);
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(30_000);
        _browser = await _playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = Chromium.Path, Args = Chromium.Arguments }
        );
    }

    /// <summary>The link that the server prints for whoever owns a review.</summary>
    public async Task<string> LinkTo(LoadedReview review)
    {
        ArgumentNullException.ThrowIfNull(review);
        var token = TestContext.Current.CancellationToken;
        await using var owner = server.Owner.CreateCommand(
            "select account from ledger.membership where review = $1 and role = 'owner'"
        );
        owner.Parameters.Add(new() { Value = review.Loaded.Review });
        return await LinkTo((Guid)(await owner.ExecuteScalarAsync(token))!);
    }

    /// <summary>A window of somebody who has signed in as the owner of a review, wherever they live.</summary>
    public async Task<IPage> Open(LoadedReview review, bool script = true, string? zone = null)
    {
        Assert.SkipWhen(_browser is null, Chromium.Missing);
        return await Open(await LinkTo(review), script, zone);
    }

    /// <summary>A window of somebody who has signed in, on the list of their reviews.</summary>
    public async Task<IPage> Open(Guid account, bool script = true)
    {
        Assert.SkipWhen(_browser is null, Chromium.Missing);
        return await Open(await LinkTo(account), script);
    }

    private Task<string> LinkTo(Guid account) =>
        _app!.Services.GetRequiredService<LocalPerson>().LinkAsync(Url, account, TestContext.Current.CancellationToken);

    private async Task<IPage> Open(string link, bool script, string? zone = null)
    {
        var window = await _browser!.NewContextAsync(new() { JavaScriptEnabled = script, TimezoneId = zone });
        window.SetDefaultTimeout(30_000);
        var page = await window.NewPageAsync();
        await page.GotoAsync(link);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync(CancellationToken.None);
            await _app.DisposeAsync();
            await Training.DisposeAsync();
            await Example.DisposeAsync();
        }
    }

    private WebApplication Serve()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration["Heavy:PerNode"] = builder.Configuration["Heavy:PerCaller"] = "1000";
        builder.AddLedger(server.Runtime, server.Keys, server.Log);
        builder.AddHttp();
        var app = builder.Build();
        app.UseLedger();
        return app;
    }
}
