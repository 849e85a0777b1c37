using TheoryLedger.Server.Postgres.Programs;

namespace TheoryLedger.Server.Postgres;

/// <summary>Brings up the server of a folder that we hold the lock of.</summary>
internal sealed class ClusterStart(
    ClusterFolder folder,
    PostgresPrograms programs,
    OwnPostgresOptions options,
    Account account
)
{
    private const int Tries = 3;

    private readonly ServerStop _stop = new(folder, programs, account);

    public async Task<(ServerProcess Server, OwnDatabase Database)> RunAsync(CancellationToken token)
    {
        await ClearUpAsync();
        if (!folder.HasData)
        {
            options.Say?.Invoke($"Making a new PostgreSQL {programs.Version} cluster in {folder.Data}");
            await NewCluster.MakeAsync(folder, programs, account, options.Throwaway, token);
        }

        FileModes.CreateFolder(folder.Log, othersMayPass: false);
        await account.OwnAsync(folder.Log, token);
        return await StartAsync(Tries, token);
    }

    /// <summary>Brings it up again where everybody expects it, after it ended on its own.</summary>
    public async Task<ServerProcess> AgainAsync(OwnDatabase database, CancellationToken token)
    {
        await ClearUpAsync();
        return await StartAsync(database, token);
    }

    // Whoever started a server that still runs is dead, or we would not hold the lock.
    private async Task ClearUpAsync()
    {
        await _stop.FastAsync();
        Postmaster.Of(folder)?.StrikeOutIfStale();
    }

    private async Task<(ServerProcess Server, OwnDatabase Database)> StartAsync(int tries, CancellationToken token)
    {
        var database = new OwnDatabase(folder, FreePort.Pick());
        await ClusterMarker.WriteAsync(folder, database.Port, programs.Version, token);
        options.Say?.Invoke($"Starting PostgreSQL {programs.Version} on port {database.Port}");
        try
        {
            return (await StartAsync(database, token), database);
        }
        catch (Exception error)
            when (tries > 1 && error is not OperationCanceledException && FreePort.IsTaken(database.Port))
        {
            return await StartAsync(tries - 1, token); // somebody was faster at that port
        }
    }

    private async Task<ServerProcess> StartAsync(OwnDatabase database, CancellationToken token)
    {
        var command = ServerCommand.For(programs, folder, database.Port, options);
        var server = await ServerProcess.StartAsync(command, _stop);
        try
        {
            await new Readiness(folder, database, options).WaitAsync(server, token);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }
}
