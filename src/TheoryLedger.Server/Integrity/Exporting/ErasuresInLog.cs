using Npgsql;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Sealing;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Exporting;

/// <summary>Makes sure that the log which a bundle ends with holds every fact by which words in it were erased.</summary>
/// <remarks>Otherwise honest words would be gone for no reason that the bundle could name.</remarks>
public sealed class ErasuresInLog(NpgsqlDataSource database, LogReader logs, SealOnDemand sealing)
{
    /// <summary>The newest log of a review, sealed now if an erasure waits for that, or if it is not begun yet; none if there is nothing to seal.</summary>
    /// <exception cref="StandstillException">The review must not be sealed.</exception>
    public async Task<PublishedLog?> FindLogAsync(Guid review, CancellationToken token)
    {
        var log = await logs.FindAsync(review, epoch: null, token);
        if (log is not null && await AreInAsync(database, log, token))
        {
            return log;
        }

        await sealing.SealAsync(review, token);
        return await logs.FindAsync(review, epoch: null, token);
    }

    /// <summary>Whether no word of a log's events was erased by a fact that came after it.</summary>
    public static async Task<bool> AreInAsync(NpgsqlDataSource database, PublishedLog log, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(log);
        await using var query = database.Command(
            """
            select not exists (
                select from ledger.erased_words w join ledger.entry e on e.review = w.review and e.event_id = w.erased_by
                where w.review = $1 and w.position <= $2 and e.position > $2)
            """,
            log.Review,
            log.Position
        );
        return (bool)(await query.ExecuteScalarAsync(token))!;
    }
}
