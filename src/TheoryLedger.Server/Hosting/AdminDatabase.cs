using Npgsql;
using TheoryLedger.Server.Postgres;

namespace TheoryLedger.Server.Hosting;

/// <summary>The database of an installation, for whoever looks after it: the one it was given, or its own, running or not.</summary>
internal sealed class AdminDatabase : IAsyncDisposable
{
    private readonly OwnPostgres? _own;

    private AdminDatabase(string connection, OwnPostgres? own) =>
        (Connection, Database, _own) = (connection, LedgerDatabase.Connect(connection), own);

    /// <summary>How to reach it; holds a password.</summary>
    public string Connection { get; }

    public NpgsqlDataSource Database { get; }

    public static async Task<AdminDatabase> OpenAsync(string? connection, string data, CancellationToken token)
    {
        if (connection is not null)
        {
            return new AdminDatabase(connection, own: null);
        }

        var own = await OwnPostgres.StartAsync(new OwnPostgresOptions { DataRoot = data }, token);
        return new AdminDatabase(own.OwnerConnectionString, own);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        if (_own is not null)
        {
            await _own.DisposeAsync();
        }
    }
}
