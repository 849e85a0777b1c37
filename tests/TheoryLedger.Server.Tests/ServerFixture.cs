using Alba;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Hosting;
using TheoryLedger.Server.Integrity.Outside;
using TheoryLedger.Server.Postgres;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Storage;

[assembly: AssemblyFixture(typeof(TheoryLedger.Server.Tests.ServerFixture))]

namespace TheoryLedger.Server.Tests;

/// <summary>One real server on one real PostgreSQL for the whole run, under the runtime role. Tests keep apart by reviews.</summary>
public sealed class ServerFixture : IAsyncLifetime
{
    private readonly string _keys = Directory.CreateTempSubdirectory("theoryledger-keys-").FullName;
    private readonly string _log = Directory.CreateTempSubdirectory("theoryledger-log-").FullName;
    private OwnPostgres? _postgres;

    public IAlbaHost Host { get; private set; } = null!;

    /// <summary>As the owner of the database, for tests that look behind the curtain.</summary>
    public NpgsqlDataSource Owner { get; private set; } = null!;

    /// <summary>The same, for processes of their own. Holds a password.</summary>
    public string OwnerConnection => _postgres!.OwnerConnectionString;

    /// <summary>The keys to protected words.</summary>
    public KeyRing Keys { get; private set; } = null!;

    /// <summary>Where those lie.</summary>
    public string KeysFolder => _keys;

    /// <summary>Where what is kept of the logs lies.</summary>
    public string LogFolder => _log;

    /// <summary>A folder for whatever tests leave until the end of the run.</summary>
    public DirectoryInfo Scratch { get; } = Directory.CreateTempSubdirectory("theoryledger-scratch-");

    /// <summary>What is kept of the logs outside the database.</summary>
    public LogFolder Log { get; private set; } = null!;

    /// <summary>As the running server connects.</summary>
    public NpgsqlDataSource Runtime { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var token = TestContext.Current.CancellationToken;
        _postgres = await OwnPostgres.StartAsync(
            new OwnPostgresOptions
            {
                Throwaway = true,
                // Room for both pools below, and for the processes that tests start.
                MaxConnections = 250,
            },
            token
        );
        Owner = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(_postgres.OwnerConnectionString) { MaxPoolSize = 50 }
        );
        await DatabaseSetup.ApplyAsync(Owner, token);
        await DatabaseSetup.CreateLoginAsync(Owner, "theoryledger_test", "not-a-secret", token);
        Runtime = LedgerDatabase.Connect(
            new NpgsqlConnectionStringBuilder(_postgres.OwnerConnectionString)
            {
                Username = "theoryledger_test",
                Password = "not-a-secret",
                MaxPoolSize = 100,
            }.ConnectionString
        );
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        // All tests ask at once, on whatever machine there is.
        builder.Configuration["Heavy:PerNode"] = builder.Configuration["Heavy:PerCaller"] = "1000";
        Keys = new KeyRing(_keys);
        Log = new LogFolder(_log);
        builder.AddLedger(Runtime, Keys, Log);
        builder.AddHttp();
        Host = await AlbaHost.For(builder, app => app.UseLedger());
    }

    /// <summary>Somebody with a key and no part in any review yet.</summary>
    public async Task<Person> Person()
    {
        var token = TestContext.Current.CancellationToken;
        var account = await Host.Services.GetRequiredService<Accounts>().CreateAsync(token);
        var key = await Host
            .Services.GetRequiredService<KeyStore>()
            .MintAsync(new KeyGrant(account, "test", TimeSpan.FromHours(1)), token);
        return new Person(Host, account, key.Secret);
    }

    /// <summary>Another database in the same PostgreSQL, laid out and empty.</summary>
    public async Task<NpgsqlDataSource> Laid(string name)
    {
        var token = TestContext.Current.CancellationToken;
        await using var create = Owner.CreateCommand($"create database {name}");
        await create.ExecuteNonQueryAsync(token);
        var connection = new NpgsqlConnectionStringBuilder(OwnerConnection) { Database = name, Timezone = "UTC" };
        var database = NpgsqlDataSource.Create(connection);
        await DatabaseSetup.ApplyAsync(database, token);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Runtime.DisposeAsync();
        await Owner.DisposeAsync();
        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }

        Directory.Delete(_keys, recursive: true);
        Directory.Delete(_log, recursive: true);
        Scratch.Delete(recursive: true);
    }
}
