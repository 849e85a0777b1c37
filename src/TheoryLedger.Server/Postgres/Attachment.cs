using Npgsql;

namespace TheoryLedger.Server.Postgres;

/// <summary>Either the right to start a folder's server, or the server that another living process keeps there.</summary>
internal sealed record Attachment(FileLock? Ownership, OwnDatabase? Database)
{
    public static async Task<Attachment> WaitAsync(
        ClusterFolder folder,
        OwnPostgresOptions options,
        CancellationToken token
    )
    {
        using var deadline = new CancellationTokenSource(options.StartWithin, options.Clock);
        while (!deadline.IsCancellationRequested)
        {
            if (FileLock.TryTake(folder.Owner) is { } ownership)
            {
                return new(ownership, Database: null);
            }

            if (await TryReachAsync(folder, token) is { } database)
            {
                return new(Ownership: null, database);
            }

            // Its owner is starting or stopping it, or has just died.
            await Task.Delay(TimeSpan.FromMilliseconds(50), options.Clock, token);
        }

        throw new PostgresUnavailableException(
            $"Another process keeps a PostgreSQL in {folder.Path} that did not answer within {options.StartWithin}.\n"
                + ServerLog.Tail(folder)
        );
    }

    private static async Task<OwnDatabase?> TryReachAsync(ClusterFolder folder, CancellationToken token)
    {
        if (ClusterMarker.Read(folder) is not { } marker || !File.Exists(folder.Password))
        {
            return null;
        }

        try
        {
            var database = new OwnDatabase(folder, marker.Port);
            return await database.IsReadyAsync(token) ? database : null;
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }
}
