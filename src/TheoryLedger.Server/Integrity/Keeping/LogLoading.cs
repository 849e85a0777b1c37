using Npgsql;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Keeping;

/// <summary>Reads from the tables how a review's log stands.</summary>
internal static class LogLoading
{
    private const string Epoch = """
        select h.position, e.epoch, e.origin, e.follows from ledger.review_head h
        left join lateral (select * from ledger.log_epoch e where e.review = h.review order by e.epoch desc limit 1) e on true
        where h.review = $1
        """;

    // The newest, and the one before it: should the newest not be signed yet, that one is.
    private const string Checkpoints = """
        select c.text, c.position, exists (select from ledger.log_signature s
                                           where (s.review, s.epoch, s.size) = (c.review, c.epoch, c.size) and s.is_own)
        from ledger.log_checkpoint c
        where c.review = $1 and c.epoch = (select max(epoch) from ledger.log_epoch where review = $1)
        order by c.size desc limit 2
        """;

    private const string Keys = """
        select from_size, verifier from ledger.log_key
        where review = $1 and epoch = (select max(epoch) from ledger.log_epoch where review = $1) order by from_size
        """;

    /// <summary>None for a review that there is not.</summary>
    /// <param name="connection">As which to read.</param>
    /// <param name="review">The review.</param>
    /// <param name="firstOrigin">What its log is called if it has none yet.</param>
    /// <param name="token">Ends the reading.</param>
    public static async Task<LogState?> LoadAsync(
        NpgsqlConnection connection,
        Guid review,
        string firstOrigin,
        CancellationToken token
    )
    {
        await using var batch = connection.Batch((Epoch, [review]), (Checkpoints, [review]), (Keys, [review]));
        await using var row = await batch.ExecuteReaderAsync(token);
        if (!await row.ReadAsync(token))
        {
            return null;
        }

        var isBegun = !await row.IsDBNullAsync(1, token);
        var log = isBegun
            ? new LogState(review, row.GetInt32(1), row.GetString(2))
            {
                Follows = await row.IsDBNullAsync(3, token) ? null : row.GetString(3),
            }
            : new LogState(review, Epoch: 1, firstOrigin);
        log = log with { IsBegun = isBegun, Recorded = row.GetInt64(0) };
        await row.NextResultAsync(token);
        log = await WithCheckpointsAsync(log, row, token);
        await row.NextResultAsync(token);
        return await WithKeysAsync(log, row, token);
    }

    private static async Task<LogState> WithCheckpointsAsync(
        LogState log,
        NpgsqlDataReader row,
        CancellationToken token
    )
    {
        if (!await row.ReadAsync(token))
        {
            return log;
        }

        var head = Read(row);
        log = log with { Head = head, LastSigned = head, Position = row.GetInt64(1), IsSigned = row.GetBoolean(2) };
        return log.IsSigned ? log : log with { LastSigned = await row.ReadAsync(token) ? Read(row) : Empty(log) };
    }

    private static async Task<LogState> WithKeysAsync(LogState log, NpgsqlDataReader row, CancellationToken token)
    {
        var keys = new List<LogKey>();
        while (await row.ReadAsync(token))
        {
            keys.Add(new LogKey(row.GetInt64(0), row.GetString(1)));
        }

        return log with
        {
            Keys = keys,
        };
    }

    private static Checkpoint Empty(LogState log) => new LogState(log.Review, log.Epoch, log.Origin).Head;

    private static Checkpoint Read(NpgsqlDataReader row) =>
        Checkpoint.TryParse(row.GetString(0), out var checkpoint, out var why)
            ? checkpoint
            : throw new StandstillException(Standstill.Unreadable, $"A checkpoint in the database is none: {why}");
}
