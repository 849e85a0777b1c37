using Npgsql;

namespace TheoryLedger.Server.Reading;

/// <summary>Brings the rows that people read forward, fact by fact, in one generation of one review.</summary>
/// <remarks>
/// One transaction moves rows and progress together: after a crash the same facts are taken again on the same rows. Two nodes
/// that follow one review exclude each other by the lock on its progress; the second passes on and loses nothing.
/// </remarks>
public static class Advance
{
    private const int Size = 500;

    /// <summary>Takes the next facts, and returns the position reached; none if there was nothing to do here.</summary>
    /// <exception cref="ProjectionException">A fact cannot be projected: following stops until the code is mended.</exception>
    public static async Task<long?> StepAsync(
        NpgsqlConnection connection,
        Guid review,
        Func<NpgsqlConnection, CancellationToken, Task<int>> generationOf,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(generationOf);
        await using var transaction = await connection.BeginTransactionAsync(token);
        var generation = await generationOf(connection, token);
        if (await Progress.TakeAsync(connection, generation, review, token) is not { } reached)
        {
            return null;
        }

        var facts = await FactReader.AfterAsync(connection, review, reached, Size, token);
        if (facts.Count == 0)
        {
            return null;
        }

        var store = new BatchStore(connection, generation, review);
        var batch = await store.LoadAsync(facts.Select(f => f.Envelope.Stream), token);
        foreach (var fact in facts)
        {
            Take(batch, fact);
        }

        await store.SaveAsync(batch, token);
        await Progress.MoveAsync(connection, generation, review, facts[^1].Envelope.Position, token);
        await transaction.CommitAsync(token);
        return facts[^1].Envelope.Position;
    }

    private static void Take(Batch batch, StoredFact fact)
    {
        try
        {
            batch.Take(fact.Read());
        }
        catch (Exception cause) when (cause is not OperationCanceledException)
        {
            throw new ProjectionException(
                $"Position {fact.Envelope.Position} ({fact.Name}) cannot be projected.",
                cause
            );
        }
    }
}

/// <summary>A fact cannot be projected. It is never skipped: what people read stops at the position before.</summary>
public sealed class ProjectionException(string message, Exception cause) : Exception(message, cause);
