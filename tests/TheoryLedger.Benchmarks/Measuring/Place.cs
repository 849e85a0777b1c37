using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using TheoryLedger.Benchmarks.Loading;
using TheoryLedger.Generator;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Hosting;
using TheoryLedger.Server.Postgres;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Benchmarks.Measuring;

/// <summary>The real server on loopback, on a PostgreSQL of its own that syncs what it commits.</summary>
internal sealed class Place : IAsyncDisposable
{
    private const string Login = "theoryledger_bench";

    private readonly OwnPostgres _postgres;
    private readonly string? _passing;
    private readonly string _data;

    private Place(
        OwnPostgres postgres,
        NpgsqlDataSource owner,
        NpgsqlDataSource runtime,
        LedgerHost host,
        string data,
        bool isPassing
    ) =>
        (_postgres, Owner, Runtime, Host, _data, _passing) = (
            postgres,
            owner,
            runtime,
            host,
            data,
            isPassing ? data : null
        );

    /// <summary>As the owner of the database.</summary>
    public NpgsqlDataSource Owner { get; }

    /// <summary>As the running server connects.</summary>
    public NpgsqlDataSource Runtime { get; }

    public LedgerHost Host { get; }

    public Uri Url => new(Host.Url);

    /// <param name="data">Where it is kept for the next run; none: it is gone afterwards.</param>
    /// <param name="token">Ends the start.</param>
    public static async Task<Place> OpenAsync(string? data, CancellationToken token)
    {
        // What is measured is the server, not how it holds a single caller back.
        Environment.SetEnvironmentVariable("RateLimit__PerSecond", "10000000");
        Environment.SetEnvironmentVariable("RateLimit__Burst", "10000000");
        // Not one that only we may enter: PostgreSQL may run under another account.
        var folder = data ?? Path.Combine(Path.GetTempPath(), $"theoryledger-bench-{Guid.CreateVersion7():N}");
        folder = Directory.CreateDirectory(folder).FullName;
        var postgres = await OwnPostgres.StartAsync(new OwnPostgresOptions { DataRoot = folder }, token);
        var owner = LedgerDatabase.Connect(postgres.OwnerConnectionString);
        await DatabaseSetup.ApplyAsync(owner, token);
        await DatabaseSetup.CreateLoginAsync(owner, Login, "not-a-secret", token);
        var connection = new NpgsqlConnectionStringBuilder(postgres.OwnerConnectionString)
        {
            Username = Login,
            Password = "not-a-secret",
        }.ConnectionString;
        var host = await LedgerHost.StartAsync(
            new HostingOptions
            {
                Connection = connection,
                Data = folder,
                Urls = "http://127.0.0.1:0",
            },
            token
        );
        return new Place(postgres, owner, LedgerDatabase.Connect(connection), host, folder, data is null);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.App.StopAsync();
        await Host.DisposeAsync();
        await Runtime.DisposeAsync();
        await Owner.DisposeAsync();
        await _postgres.DisposeAsync();
        if (_passing is not null)
        {
            Directory.Delete(_passing, recursive: true);
        }
    }

    /// <summary>Somebody with a key for an account.</summary>
    public async Task<Client> EnterAsync(Guid account, CancellationToken token)
    {
        var grant = new KeyGrant(account, "benchmark", TimeSpan.FromDays(1));
        var key = await Host.App.Services.GetRequiredService<KeyStore>().MintAsync(grant, token);
        var http = new HttpClient { BaseAddress = Url };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Secret);
        return new Client(http, account);
    }

    /// <summary>Somebody new.</summary>
    public async Task<Client> EnterAsync(CancellationToken token) =>
        await EnterAsync(await Host.App.Services.GetRequiredService<Accounts>().CreateAsync(token), token);

    /// <summary>A made-up review that people can read; one of this size that lies here already is taken again.</summary>
    public async Task<StoredReview> ReviewAsync(int facts, CancellationToken token)
    {
        var marker = Path.Combine(_data, $"review-{facts}.json");
        if (File.Exists(marker))
        {
            // Laid out anew, it has to be followed anew.
            await CaughtUpAsync(token);
            return JsonSerializer.Deserialize<StoredReview>(await File.ReadAllTextAsync(marker, token))!;
        }

        var loader = new ReviewLoader(Runtime, Host.App.Services.GetRequiredService<KeyRing>());
        var stored = await loader.LoadAsync(GeneratedReview.Of(new ReviewPlan(facts, Seed: facts)), token);
        await CaughtUpAsync(token);
        await RunAsync("analyze", token);
        await File.WriteAllTextAsync(marker, JsonSerializer.Serialize(stored), token);
        return stored;
    }

    /// <summary>Waits until everything recorded can be read.</summary>
    public async Task CaughtUpAsync(CancellationToken token)
    {
        const string Behind = """
            select count(*) from ledger.review_head h
            left join ledger.read_progress p on p.review = h.review
                and p.generation = (select current from ledger.read_generation)
            where coalesce(p.position, 0) < h.position
            """;
        while (await ScalarAsync<long>(Behind, token) > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), token);
        }
    }

    public async Task RunAsync(string sql, CancellationToken token)
    {
        await using var command = Owner.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(token);
    }

    public async Task<T> ScalarAsync<T>(string sql, CancellationToken token)
    {
        await using var query = Owner.CreateCommand(sql);
        return (T)(await query.ExecuteScalarAsync(token))!;
    }
}
