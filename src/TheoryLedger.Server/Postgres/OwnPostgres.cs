using TheoryLedger.Server.Postgres.Programs;

namespace TheoryLedger.Server.Postgres;

/// <summary>The PostgreSQL that the server keeps for itself when nobody gave it one.</summary>
/// <remarks>
/// The process that starts a cluster's server owns it, starts it again should it end, and ends it; a second process on the same
/// folder shares it and must expect it to end with the first.
/// </remarks>
public sealed class OwnPostgres : IAsyncDisposable
{
    private readonly ClusterFolder _folder;
    private readonly bool _throwaway;
    private (Watch Watch, FileLock Ownership)? _own;

    private OwnPostgres(OwnDatabase database, bool throwaway, (Watch, FileLock)? own)
    {
        _folder = database.Folder;
        _throwaway = throwaway;
        _own = own;
        OwnerConnectionString = database.ConnectionString;
    }

    /// <summary>Connects as the cluster's superuser to the ledger's database. Holds the password: not for logs.</summary>
    public string OwnerConnectionString { get; }

    public string DataDirectory => _folder.Data;

    public string LogDirectory => _folder.Log;

    /// <summary>False if another process keeps the server; ours then leaves it running.</summary>
    public bool IsOwner => _own is not null;

    public static async Task<OwnPostgres> StartAsync(OwnPostgresOptions options, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.Throwaway ? await StartThrowawayAsync(options, token) : await ShareOrStartAsync(options, token);
    }

    public async ValueTask DisposeAsync()
    {
        if (_own is not { } own)
        {
            return;
        }

        _own = null;
        await own.Watch.DisposeAsync();
        LetGo(_folder, own.Ownership, _throwaway);
    }

    private static async Task<OwnPostgres> ShareOrStartAsync(OwnPostgresOptions options, CancellationToken token)
    {
        var folder = ClusterFolder.In(options);
        var attachment = await Attachment.WaitAsync(folder, options, token);
        if (attachment.Database is { } shared)
        {
            return new(shared, throwaway: false, own: null);
        }

        return await StartOwnedAsync(folder, attachment.Ownership!, options, token);
    }

    private static async Task<OwnPostgres> StartThrowawayAsync(OwnPostgresOptions options, CancellationToken token)
    {
        var (folder, ownership) = Throwaways.Create(options);
        return await StartOwnedAsync(folder, ownership, options, token);
    }

    private static async Task<OwnPostgres> StartOwnedAsync(
        ClusterFolder folder,
        FileLock ownership,
        OwnPostgresOptions options,
        CancellationToken token
    )
    {
        try
        {
            var account = await Account.ChooseAsync(token);
            var programs = await PostgresSearch.For(options, account).FindAsync(folder.WrittenByMajor, token);
            await SweepAsync(options, programs, account);
            var start = new ClusterStart(folder, programs, options, account);
            var (process, database) = await start.RunAsync(token);
            return new(database, options.Throwaway, (new Watch(process, start, database, options), ownership));
        }
        catch
        {
            LetGo(folder, ownership, options.Throwaway);
            throw;
        }
    }

    private static Task SweepAsync(OwnPostgresOptions options, PostgresPrograms programs, Account account) =>
        options.Throwaway
            ? Throwaways.SweepAsync(options, folder => new ServerStop(folder, programs, account))
            : Task.CompletedTask;

    private static void LetGo(ClusterFolder folder, FileLock ownership, bool throwaway)
    {
        if (throwaway)
        {
            Throwaways.Delete(folder, ownership);
        }
        else
        {
            ownership.Dispose();
        }
    }
}
