using Npgsql;

namespace TheoryLedger.Server.Reading;

/// <summary>Makes the rows that people read anew from the facts, while they go on reading the ones there are.</summary>
/// <remarks>
/// A new generation is filled beside the one that is read, and takes its place in one transaction: followers wait for it,
/// readers do not. If we crash before that, nothing has changed, and the next rebuild empties what was half filled; if we
/// crash after it, the old rows lie unread until then.
/// </remarks>
public static class Rebuild
{
    // While the first round goes over the whole history others write on; the second has only that to do.
    private const int Rounds = 2;

    /// <returns>The generation that is read from now on; none if another rebuild is under way.</returns>
    public static Task<int?> RunAsync(NpgsqlDataSource database, CancellationToken token) =>
        RunAsync(database, new RebuildPlan(), token);

    /// <returns>The generation that is read from now on; none if another rebuild is under way.</returns>
    /// <exception cref="LostGroundException">The new rows would end before the old ones; those are kept.</exception>
    public static async Task<int?> RunAsync(NpgsqlDataSource database, RebuildPlan plan, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(plan);
        await using var connection = await database.OpenConnectionAsync(token);
        if (!await Generations.TryTakeTurnAsync(connection, token))
        {
            return null;
        }

        try
        {
            return await RunAsync(connection, plan, token);
        }
        finally
        {
            await Generations.EndTurnAsync(connection);
        }
    }

    private static async Task<int> RunAsync(NpgsqlConnection connection, RebuildPlan plan, CancellationToken token)
    {
        await Generations.DeleteUnreadAsync(connection, token);
        var old = await Generations.CurrentAsync(connection, token);
        var next = old + 1;
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var review in await Progress.BehindAsync(connection, next, token))
            {
                await FollowAsync(
                    connection,
                    next,
                    review,
                    () => Advance.StepAsync(connection, review, (_, _) => Task.FromResult(next), token, plan.Size),
                    token
                );
            }
        }

        await Stock.TakeAsync(connection, token);
        await SwitchAsync(connection, next, plan, token);
        await plan.Switched(old, next, token);
        await Task.Delay(plan.Grace, token);
        await Generations.DeleteUnreadAsync(connection, token);
        return next;
    }

    private static async Task SwitchAsync(
        NpgsqlConnection connection,
        int next,
        RebuildPlan plan,
        CancellationToken token
    )
    {
        await using var transaction = await connection.BeginTransactionAsync(token);
        await Generations.HoldFollowersAsync(connection, token);
        foreach (var review in await Progress.BehindAsync(connection, next, token))
        {
            await FollowAsync(
                connection,
                next,
                review,
                () => Advance.MoveAsync(connection, next, review, plan.Size, token),
                token
            );
        }

        if (await Generations.LosesGroundAsync(connection, next, token) is { } loss)
        {
            throw new LostGroundException(loss);
        }

        await Generations.ReadAsync(connection, next, token);
        await transaction.CommitAsync(token);
    }

    private static async Task FollowAsync(
        NpgsqlConnection connection,
        int next,
        Guid review,
        Func<Task<Stride?>> step,
        CancellationToken token
    )
    {
        try
        {
            while (await step() is not null)
            {
                token.ThrowIfCancellationRequested();
            }
        }
        catch (ProjectionException failure)
        {
            // This review stops here; whether that is worse than before is seen when all are compared.
            await Progress.FailAsync(connection, next, review, failure.Message, token);
        }
    }
}

/// <summary>How a rebuild goes about it.</summary>
public sealed record RebuildPlan
{
    /// <summary>How many facts one transaction takes. What is built does not depend on it.</summary>
    public int Size { get; init; } = Advance.UsualSize;

    /// <summary>For how long the old rows are kept, so that whoever began to read them can finish.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Called with the old and the new generation while the rows of both are there.</summary>
    public Func<int, int, CancellationToken, Task> Switched { get; init; } = (_, _, _) => Task.CompletedTask;
}

/// <summary>A rebuild stopped earlier in a review than what people can read of it now, so they keep what they have.</summary>
public sealed class LostGroundException(string message) : Exception(message);
