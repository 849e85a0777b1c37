using Npgsql;
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
        var command = ServerCommand.For(programs, folder, database.Port, options);
        var server = await ServerProcess.StartAsync(command, _stop);
        try
        {
            await new Readiness(folder, database, options).WaitAsync(server, token);
            return (server, database);
        }
        catch (Exception error)
        {
            await server.DisposeAsync();
            if (tries == 1 || error is OperationCanceledException || !FreePort.IsTaken(database.Port))
            {
                throw;
            }
        }

        return await StartAsync(tries - 1, token); // somebody was faster at that port
    }
}

/// <summary>Waits until a started server answers, through crash recovery if need be.</summary>
internal sealed class Readiness(ClusterFolder folder, OwnDatabase database, OwnPostgresOptions options)
{
    public async Task WaitAsync(ServerProcess server, CancellationToken token)
    {
        using var deadline = new CancellationTokenSource(options.StartWithin, options.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(token, deadline.Token);
        try
        {
            await PollAsync(server, either.Token);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !token.IsCancellationRequested)
        {
            throw Failed($"PostgreSQL did not answer within {options.StartWithin}", "");
        }
    }

    private async Task PollAsync(ServerProcess server, CancellationToken token)
    {
        while (!await AnswersAsync(token))
        {
            if (server.HasFailed)
            {
                throw Failed("PostgreSQL ended instead of starting", await server.Complaints);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(30), options.Clock, token);
        }
    }

    private async Task<bool> AnswersAsync(CancellationToken token)
    {
        try
        {
            await database.CreateIfMissingAsync(token);
            return true;
        }
        catch (PostgresException error) when (error.SqlState != PostgresErrorCodes.CannotConnectNow)
        {
            throw Failed($"PostgreSQL refused its owner: {error.MessageText}", "");
        }
        catch (NpgsqlException)
        {
            return false; // not listening yet, or still starting up
        }
    }

    private PostgresUnavailableException Failed(string what, string complaints) =>
        new($"{what}.\n{complaints}\n{ServerLog.Tail(folder)}".Trim());
}
