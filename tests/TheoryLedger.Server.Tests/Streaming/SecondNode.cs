using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using TheoryLedger.Server.Hosting;
using TheoryLedger.Server.Streaming;

namespace TheoryLedger.Server.Tests.Streaming;

/// <summary>Another node on the same database, listening on a port like any server: few connections, and little patience.</summary>
public sealed class SecondNode(ServerFixture server) : IAsyncLifetime
{
    /// <summary>As many streams as one account may hold there.</summary>
    public const int PerCaller = 8;

    /// <summary>As many connections as it has for everything.</summary>
    public const int Connections = 10;

    private WebApplication _app = null!;
    private NpgsqlDataSource _database = null!;

    public OpenStreams Streams => _app.Services.GetRequiredService<OpenStreams>();

    public IServiceProvider Services => _app.Services;

    public async ValueTask InitializeAsync()
    {
        _database = LedgerDatabase.Connect(
            new NpgsqlConnectionStringBuilder(server.OwnerConnection)
            {
                Username = "theoryledger_test",
                Password = "not-a-secret",
                MaxPoolSize = Connections,
            }.ConnectionString
        );
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["Heavy:PerNode"] = "2",
                ["Heavy:PerCaller"] = "1",
                ["Heavy:Waiting"] = "1",
                ["Heavy:Patience"] = $"{TimeSpan.FromSeconds(0.5)}",
                ["Streams:PerCaller"] = $"{PerCaller}",
                ["Streams:Heartbeat"] = $"{TimeSpan.FromSeconds(0.3)}",
                ["Streams:Recheck"] = $"{TimeSpan.FromSeconds(0.5)}",
            }
        );
        builder.AddLedger(_database, server.Keys, server.Log);
        builder.AddHttp();
        _app = builder.Build();
        _app.UseLedger();
        await _app.StartAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The same node, asked with a key.</summary>
    public HttpClient With(string key)
    {
        // Streams would use up the connections that one client may open to one server.
        var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 100 })
        {
            BaseAddress = new Uri(_app.Urls.First()),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return http;
    }

    public Task Stop() => _app.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Stop();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }
}
