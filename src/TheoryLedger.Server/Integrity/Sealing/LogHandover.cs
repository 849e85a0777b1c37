using Npgsql;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Outside;

namespace TheoryLedger.Server.Integrity.Sealing;

/// <summary>Lets this installation go on with a log that another began: its owner hands over the folder with keys and last checkpoint.</summary>
/// <remarks>
/// Only the last checkpoint that was signed tells whether this database holds all of it. So the folder is taken as a whole, and the
/// other installation is left without it: two that sign under one name would sooner or later sign two histories.
/// </remarks>
public sealed class LogHandover(NpgsqlDataSource database, LogFolder folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Takes over a log.</summary>
    /// <param name="review">The review.</param>
    /// <param name="from">The review's folder in the log folder of the other installation; it is set aside there.</param>
    /// <param name="token">Ends it.</param>
    /// <returns>The name of the log.</returns>
    /// <exception cref="StandstillException">This database does not hold what was signed, or the key is another.</exception>
    public async Task<string> TakeAsync(Guid review, string from, CancellationToken token)
    {
        var given = new ReviewFolder(from);
        if (given.ReadCheckpoint() is not { } note || !SignedCheckpoint.TryParse(note, out _, out _))
        {
            throw new StandstillException(Standstill.Unreadable, $"There is no checkpoint of a log in {from}.");
        }

        if (folder.Of(review).ReadCheckpoint() is not null)
        {
            throw new StandstillException(
                Standstill.Inconsistent,
                "This installation has signed a log of this review itself; open a new epoch instead."
            );
        }

        await using var connection = await database.OpenConnectionAsync(token);
        await using var turn = await SealTurn.TakeAsync(connection, review, Patience, token);
        var log = await LogLoading.LoadAsync(connection, review, folder.FirstOrigin(review), token);
        if (log is not { IsBegun: true })
        {
            throw new StandstillException(Standstill.Behind, "There is no log of this review in this database.");
        }

        await RollbackGuard.CheckAsync(connection, log, given, token);
        using var key = given.FindKey(log.Keys[^1].Verifier);
        if (key is null)
        {
            throw new StandstillException(Standstill.KeyMissing, $"The key {log.Keys[^1].Verifier} is not in {from}.");
        }

        folder.Take(review, from);
        return log.Origin;
    }
}
