using Npgsql;

namespace TheoryLedger.Server.Reading;

/// <summary>Brings the rows that people read forward, fact by fact, in one generation of one review.</summary>
/// <remarks>
/// One transaction moves rows and progress together: after a crash the same facts are taken again on the same rows. Two nodes
/// that follow one review exclude each other by the lock on its progress; the second passes on and loses nothing.
/// </remarks>
public static class Advance
{
    /// <summary>How many facts one transaction takes at most.</summary>
    public const int UsualSize = 500;

    /// <summary>Takes the next facts; none if there was nothing to do here.</summary>
    /// <exception cref="ProjectionException">A fact cannot be projected: following stops until the code is mended.</exception>
    public static async Task<Stride?> StepAsync(
        NpgsqlConnection connection,
        Guid review,
        Func<NpgsqlConnection, CancellationToken, Task<int>> generationOf,
        CancellationToken token,
        int size = UsualSize
    )
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(generationOf);
        await using var transaction = await connection.BeginTransactionAsync(token);
        var generation = await generationOf(connection, token);
        if (await MoveAsync(connection, generation, review, size, token) is not { } step)
        {
            return null;
        }

        await transaction.CommitAsync(token);
        return step;
    }

    /// <summary>The same within a transaction that somebody else has begun and will commit.</summary>
    public static async Task<Stride?> MoveAsync(
        NpgsqlConnection connection,
        int generation,
        Guid review,
        int size,
        CancellationToken token
    )
    {
        if (await Progress.TakeAsync(connection, generation, review, token) is not { } reached)
        {
            return null;
        }

        var facts = await FactReader.AfterAsync(connection, review, reached, size, token);
        if (facts.Count == 0)
        {
            return null;
        }

        var store = new BatchStore(connection, generation, review);
        var batch = await store.LoadAsync(GoneOn(facts), token);
        var last = Take(batch, facts);
        await store.SaveAsync(batch, token);
        await Progress.MoveAsync(connection, generation, review, last, token);
        await Stock.TakeIfGrownAsync(connection, facts.Count, size, last, token);
        return new Stride(last, MayBeMore: facts.Count == size || last < facts[^1].Envelope.Position);
    }

    // What begins here has no rows yet, and is not looked for.
    private static IEnumerable<Guid> GoneOn(List<StoredFact> facts) =>
        facts
            .Select(f => f.Envelope.Stream)
            .Except(facts.Where(f => f.Envelope.Version == 1).Select(f => f.Envelope.Stream));

    // What precedes a fact that cannot be projected is kept: wherever batches begin, reading stops at the same position.
    private static long Take(Batch batch, List<StoredFact> facts)
    {
        var taken = 0;
        try
        {
            for (; taken < facts.Count; taken++)
            {
                batch.Take(facts[taken].Read());
            }
        }
        catch (Exception cause) when (cause is not OperationCanceledException)
        {
            if (taken == 0)
            {
                throw new ProjectionException(
                    $"Position {facts[0].Envelope.Position} ({facts[0].Name}) cannot be projected.",
                    cause
                );
            }
        }

        return facts[taken - 1].Envelope.Position;
    }
}

/// <summary>What one transaction took.</summary>
/// <param name="Reached">The position of the last fact.</param>
/// <param name="MayBeMore">Whether it took as many as it may, or stopped before one that cannot be projected.</param>
public sealed record Stride(long Reached, bool MayBeMore);

/// <summary>A fact cannot be projected. It is never skipped: what people read stops at the position before.</summary>
public sealed class ProjectionException(string message, Exception cause) : Exception(message, cause);
