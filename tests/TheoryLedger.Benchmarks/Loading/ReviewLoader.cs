using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Protection;
using TheoryLedger.Server.Recording;

namespace TheoryLedger.Benchmarks.Loading;

/// <summary>Puts a whole review into a ledger database as if its facts had been recorded one by one over HTTP.</summary>
/// <remarks>Commitments, seals and keys are the server's own; only the requests and their receipts are left out.</remarks>
public sealed class ReviewLoader(NpgsqlDataSource database, KeyRing keys)
{
    // More than any single decision stores. What is stored at once is seen at once, and its last fact waits for all before it.
    private const int Size = 1_000;

    private readonly WordVault _vault = new(keys);

    /// <returns>The review, and how many facts were stored.</returns>
    public async Task<StoredReview> LoadAsync(IEnumerable<Recorded> facts, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(facts);
        StoredReview? stored = null;
        await using var connection = await database.OpenConnectionAsync(token);
        foreach (var chunk in facts.Chunk(Size))
        {
            stored ??= StoredReview.Beginning(chunk[0].Envelope);
            await StoreAsync(connection, stored, Prepare(stored.Review, chunk), token);
            stored = stored with { Facts = stored.Facts + chunk.Length };
        }

        return stored ?? throw new ArgumentException("A review has at least one fact.", nameof(facts));
    }

    /// <summary>Stores a whole review whose rows are ready.</summary>
    public async Task StoreAsync(IReadOnlyList<PreparedFact> facts, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var stored = StoredReview.Beginning(facts[0].Envelope);
        await using var connection = await database.OpenConnectionAsync(token);
        foreach (var chunk in facts.Chunk(Size))
        {
            await StoreAsync(connection, stored, chunk, token);
        }
    }

    /// <summary>The rows of some facts, made on all processors.</summary>
    public PreparedFact[] Prepare(Guid review, Recorded[] facts)
    {
        foreach (var fact in facts.Where(f => Writing.BringsKey(f.Event)))
        {
            keys.Mint(review, fact.Envelope.Stream);
        }

        return [.. facts.AsParallel().AsOrdered().Select(fact => PreparedFact.Of(fact, review, _vault))];
    }

    private static async Task StoreAsync(
        NpgsqlConnection connection,
        StoredReview stored,
        IReadOnlyList<PreparedFact> facts,
        CancellationToken token
    )
    {
        await using var transaction = await connection.BeginTransactionAsync(token);
        await new ReviewRows(connection, stored.Review, stored.Owner).WriteAsync(facts, token);
        await transaction.CommitAsync(token);
    }
}

/// <summary>A review that lies in the database.</summary>
/// <param name="Review">Its id.</param>
/// <param name="OwnerAgent">The owner, as the recorder of its first fact.</param>
/// <param name="Facts">How many facts it has.</param>
public sealed record StoredReview(Guid Review, string OwnerAgent, int Facts)
{
    internal static StoredReview Beginning(Envelope first) => new(first.Stream, first.Recorder, 0);

    /// <summary>The owner's account.</summary>
    public Guid Owner => Guid.ParseExact(OwnerAgent["agent/".Length..], "N");
}
