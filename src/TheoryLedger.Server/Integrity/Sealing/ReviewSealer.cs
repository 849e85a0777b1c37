using Npgsql;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Outside;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Sealing;

/// <summary>Seals what was recorded in a review: in the order of its positions, without a gap, by one writer at a time.</summary>
/// <remarks>
/// One transaction keeps leaves, tree and the text of the checkpoint. Only then is the text signed, written outside the database,
/// and at last published by keeping its signature. Whatever crashes in between, the same text is signed again: Ed25519 gives the
/// same signature, and the database has room for one text of each size. So no two trees of one size are ever signed.
/// </remarks>
public sealed class ReviewSealer(NpgsqlDataSource database, LogFolder folder, SealBarrier barrier, StoredClock clock)
{
    /// <summary>How many entries a checkpoint adds at most.</summary>
    public const int Most = 256;

    /// <summary>Told of every step that a crash may come after.</summary>
    public Action<SealStep> Reached { get; init; } = _ => { };

    /// <summary>Seals what is there, in at most so many checkpoints; none if another has the turn, or there is no such review.</summary>
    /// <exception cref="StandstillException">The review must not be sealed any more until somebody has looked into it.</exception>
    public async Task<SealedUpTo?> RunAsync(Guid review, CancellationToken token, int checkpoints = int.MaxValue)
    {
        await using var connection = await database.OpenConnectionAsync(token);
        await using var turn = await SealTurn.TryTakeAsync(connection, review, token);
        if (turn is null || await LoadAsync(connection, review, token) is not { } log)
        {
            return null;
        }

        var writer = new SealWriter(connection, folder.Of(review), clock, Reached);
        log = await writer.GoOnAsync(log, token);
        barrier.Reached(review, log.Position, log.Head.Size);
        for (; checkpoints > 0 && log.Position < log.Recorded; checkpoints--)
        {
            log = await writer.SealAsync(log, opening: null, token);
            barrier.Reached(review, log.Position, log.Head.Size);
        }

        return new SealedUpTo(log.Position, log.Head.Size, MayBeMore: log.Position < log.Recorded);
    }

    private async Task<LogState?> LoadAsync(NpgsqlConnection connection, Guid review, CancellationToken token)
    {
        var log = await LogLoading.LoadAsync(connection, review, folder.FirstOrigin(review), token);
        return log is not null || folder.Of(review).ReadCheckpoint() is null
            ? log
            : throw new StandstillException(
                Standstill.Behind,
                "The database does not know this review, of whose log a checkpoint was signed: it was turned back."
            );
    }
}

/// <summary>How far a review is sealed.</summary>
/// <param name="Position">The last event that is.</param>
/// <param name="Size">How many entries its log has.</param>
/// <param name="MayBeMore">Whether there was more to seal.</param>
public sealed record SealedUpTo(long Position, long Size, bool MayBeMore);

/// <summary>Steps of sealing, each of which lasts whatever comes after it.</summary>
public enum SealStep
{
    /// <summary>Leaves, tree and the text of the checkpoint are in the database.</summary>
    Kept,

    /// <summary>The signed checkpoint lies outside the database.</summary>
    Outside,

    /// <summary>Everybody can read it.</summary>
    Published,
}
