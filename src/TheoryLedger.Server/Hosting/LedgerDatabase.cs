using System.Security.Cryptography;
using Npgsql;
using TheoryLedger.Server.Postgres;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Hosting;

/// <summary>The database that the server runs on: one it was given, or one of its own.</summary>
public sealed class LedgerDatabase : IAsyncDisposable
{
    private const string Login = "theoryledger_server";

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

    /// <summary>A connection in UTC: the event store reckons in the session's time zone.</summary>
    public static NpgsqlDataSource Connect(string connection)
    {
        try
        {
            return NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { Timezone = "UTC" });
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
        var own = await OwnPostgres.StartAsync(
            new OwnPostgresOptions { DataRoot = options.Data, Say = options.Say },
            token
        );
        await using var owner = Connect(own.OwnerConnectionString);
        await DatabaseSetup.ApplyAsync(owner, token);

        // Nobody else logs in as the server, so each start can take a password that nobody keeps.
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        await DatabaseSetup.CreateLoginAsync(owner, Login, password, token);
        var runtime = new NpgsqlConnectionStringBuilder(own.OwnerConnectionString)
        {
            Username = Login,
            Password = password,
        };
        return new LedgerDatabase(Connect(runtime.ConnectionString), own);
    }
}
