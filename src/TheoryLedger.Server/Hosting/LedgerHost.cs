using TheoryLedger.Server.Integrity.Outside;
using TheoryLedger.Server.Protection;

namespace TheoryLedger.Server.Hosting;

/// <summary>A server with its database, from start to stop.</summary>
public sealed class LedgerHost : IAsyncDisposable
{
    private readonly LedgerDatabase _database;

    private LedgerHost(WebApplication app, LedgerDatabase database) => (App, _database) = (app, database);

    public WebApplication App { get; }

    /// <summary>The first address that it listens on.</summary>
    public string Url => App.Urls.First();

    public static async Task<LedgerHost> StartAsync(HostingOptions options, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(options);
        ListeningAddresses.Check(options.Urls);
        var database = await LedgerDatabase.OpenAsync(options, token);
        try
        {
            var log = new LogFolder(Path.Combine(options.Data, "log"));
            var keys = await KeyFolder.OpenAsync(
                database.Runtime,
                Path.Combine(options.Data, "keys"),
                token,
                // Beside the logs, which belong to no backup: what was erased stays so, whichever keys are put back.
                elsewhere: Path.Combine(options.Data, "log", "fences")
            );
            var app = Build(options, database, keys, log);
            await app.StartAsync(token);
            return new LedgerHost(app, database);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static WebApplication Build(HostingOptions options, LedgerDatabase database, KeyRing keys, LogFolder log)
    {
        // Started from anywhere, it reads its own folder and watches nobody else's.
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ContentRootPath = AppContext.BaseDirectory,
                Args = ["--hostBuilder:reloadConfigOnChange=false"],
            }
        );
        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = Http.Intake.Limit + 1);
        builder.AddLogging();
        builder.AddLedger(database.Runtime, keys, log);
        builder.AddHttp();
        var app = builder.Build();
        app.UseLedger();
        return app;
    }
}
