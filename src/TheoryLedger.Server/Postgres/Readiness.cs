using Npgsql;

namespace TheoryLedger.Server.Postgres;

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
