using System.Security.Cryptography;
using Npgsql;
using TheoryLedger.Server.Postgres;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Hosting;

/// <summary>The database that the server runs on: one it was given, or one of its own.</summary>
public sealed class LedgerDatabase : IAsyncDisposable
{
    private const string Login = "theoryledger_server";

    // Kept out of the server's pool: for its owner, for PostgreSQL itself, and for whoever looks after it.
    private const int Reserved = 15;

    private readonly OwnPostgres? _own;

    private LedgerDatabase(NpgsqlDataSource runtime, OwnPostgres? own) => (Runtime, _own) = (runtime, own);

    /// <summary>As the running server connects: with no right to change what was recorded.</summary>
    public NpgsqlDataSource Runtime { get; }

    /// <summary>Uses the database that is named, and manages nothing; without a name, starts and lays out one of its own.</summary>
    public static async Task<LedgerDatabase> OpenAsync(HostingOptions options, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.Connection is { } given
            ? await GivenAsync(given, options, token)
            : await OwnAsync(options, token);
    }

    /// <summary>A connection in UTC: the event store reckons in the session's time zone. What is asked twice is planned once.</summary>
    /// <remarks>
    /// Every query here is to read a few rows by an index. Where a plan made for all values is no sure guess of how few,
    /// workers and compiled expressions would cost more than the rows.
    /// </remarks>
    public static NpgsqlDataSource Connect(string connection)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(connection)
            {
                Timezone = "UTC",
                MaxAutoPrepare = 200,
                AutoPrepareMinUsages = 2,
            };
            settings.Options = $"-c max_parallel_workers_per_gather=0 -c jit=off {settings.Options}".TrimEnd();
            return NpgsqlDataSource.Create(settings);
        }
        catch (Exception error) when (error is ArgumentException or FormatException or InvalidCastException)
        {
            // Nothing of it is repeated: it may hold a password.
            throw new HostingException(
                "The connection string cannot be read; write it as Host=…;Database=…;Username=…;Password=…."
            );
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Runtime.DisposeAsync();
        if (_own is not null)
        {
            await _own.DisposeAsync();
        }
    }

    private static async Task<LedgerDatabase> GivenAsync(
        string connection,
        HostingOptions options,
        CancellationToken token
    )
    {
        var database = Connect(connection);
        try
        {
            await GivenDatabase.CheckAsync(database, options.Say, token);
            return new LedgerDatabase(database, own: null);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    private static async Task<LedgerDatabase> OwnAsync(HostingOptions options, CancellationToken token)
    {
        var ownOptions = new OwnPostgresOptions { DataRoot = options.Data, Say = options.Say };
        var own = await OwnPostgres.StartAsync(ownOptions, token);
        try
        {
            // Two servers on one folder would take each other's keys and sign in each other's name.
            return own.IsOwner
                ? new LedgerDatabase(await LayOutAsync(own, ownOptions, token), own)
                : throw new HostingException(
                    $"Another server keeps {options.Data}; stop it first, or choose another folder with --data."
                );
        }
        catch
        {
            await own.DisposeAsync();
            throw;
        }
    }

    private static async Task<NpgsqlDataSource> LayOutAsync(
        OwnPostgres own,
        OwnPostgresOptions options,
        CancellationToken token
    )
    {
        await using var owner = Connect(own.OwnerConnectionString);
        await DatabaseSetup.ApplyAsync(owner, token);

        // Nobody else logs in as the server, so each start can take a password that nobody keeps.
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        await DatabaseSetup.CreateLoginAsync(owner, Login, password, token);
        var runtime = new NpgsqlConnectionStringBuilder(own.OwnerConnectionString)
        {
            Username = Login,
            Password = password,
            MaxPoolSize = options.MaxConnections - Reserved,
        };
        return Connect(runtime.ConnectionString);
    }
}
