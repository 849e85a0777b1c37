using Npgsql;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Recording;

/// <summary>Carries out once under an Idempotency-Key what is no decision of a review: making keys, giving roles.</summary>
/// <remarks>What is done and that it was done are one transaction: after a crash, either both are there or neither.</remarks>
public sealed class Once(NpgsqlDataSource database, Queues queues, KeyRing keys, StoredClock clock)
{
    /// <param name="http">The request.</param>
    /// <param name="act">Does it, in the transaction of the connection it is given.</param>
    /// <param name="again">The answer to a repetition, for what was made or changed the first time.</param>
    public async Task<IResult> RunAsync(
        HttpContext http,
        Func<NpgsqlConnection, Task<Done>> act,
        Func<Guid, IResult> again
    )
    {
        ArgumentNullException.ThrowIfNull(http);
        var token = http.RequestAborted;
        var asked = Asked.Of(http, Caller.Of(http).Review ?? Guid.Empty, expected: null, keys.Requests);
        using var turn = await queues.TurnAsync(asked.Queue, token);
        using var place = await queues.ConnectionAsync(token);
        await using var connection = await database.OpenConnectionAsync(token);
        await using var transaction = await connection.BeginTransactionAsync(token);
        var answer = await RunAsync(connection, asked, act, again, token);
        await transaction.CommitAsync(token);
        return answer;
    }

    private async Task<IResult> RunAsync(
        NpgsqlConnection connection,
        Asked asked,
        Func<NpgsqlConnection, Task<Done>> act,
        Func<Guid, IResult> again,
        CancellationToken token
    )
    {
        await ReviewLock.BePatientAsync(connection, token);
        await ReviewLock.TakeAsync(connection, asked, token);
        var earlier = asked.IsKeyed
            ? await RememberedRequests.FindAsync(connection, asked, clock.GetUtcNow(), token)
            : null;
        switch (earlier)
        {
            case Outcome.Acknowledged(var receipt):
                return again(Guid.Parse(receipt.Location.AsSpan()[^36..]));
            case Outcome.Turned(var problem):
                return Results.Problem(problem);
            default:
                var done = await act(connection);
                if (asked.IsKeyed && done.Location is { } location)
                {
                    var receipt = new Receipt(StatusCodes.Status200OK, location, Position: 0, Version: 0);
                    await RememberedRequests.KeepAsync(connection, asked, receipt, clock.GetUtcNow(), token);
                }

                return done.Answer;
        }
    }
}

/// <summary>What came of it.</summary>
/// <param name="Answer">What to say.</param>
/// <param name="Location">Where it is, ending in its id; none if nothing was done.</param>
public sealed record Done(IResult Answer, string? Location = null);
