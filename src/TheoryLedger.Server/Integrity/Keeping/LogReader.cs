using Npgsql;
using NpgsqlTypes;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Tiles;
using TheoryLedger.Integrity.Trees;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Keeping;

/// <summary>Reads the logs as they are published. Nothing else of the tables is anybody's business.</summary>
public sealed class LogReader(NpgsqlDataSource database)
{
    private const string Columns = """
        e.epoch, e.origin, c.size, c.root, c.position, c.at, c.text,
        array(select s.line from ledger.log_signature s where (s.review, s.epoch, s.size) = (c.review, c.epoch, c.size)
              order by s.is_own desc, s.added_at, s.key_id)
        """;

    private const string IsPublished = """
        exists (select from ledger.log_signature s
                where (s.review, s.epoch, s.size) = (c.review, c.epoch, c.size) and s.is_own)
        """;

    /// <summary>A log of a review, the newest unless another is named; none if nothing of it is published.</summary>
    public async Task<PublishedLog?> FindAsync(Guid review, int? epoch, CancellationToken token)
    {
        await using var query = database.Command(
            $"""
            select {Columns} from ledger.log_epoch e join lateral (
                select * from ledger.log_checkpoint c where c.review = e.review and c.epoch = e.epoch and {IsPublished}
                order by c.size desc limit 1) c on true
            where e.review = $1
              and e.epoch = coalesce($2, (select max(epoch) from ledger.log_epoch where review = $1))
            """,
            review,
            Sql.Null(NpgsqlDbType.Integer, epoch)
        );
        return (await LogsAsync(query, review, token)).FirstOrDefault();
    }

    /// <summary>Every checkpoint of a log that was published, the oldest first.</summary>
    public async Task<List<PublishedLog>> HistoryAsync(Guid review, int epoch, CancellationToken token)
    {
        await using var query = database.Command(
            $"""
            select {Columns} from ledger.log_epoch e join ledger.log_checkpoint c using (review, epoch)
            where e.review = $1 and e.epoch = $2 and {IsPublished} order by c.size
            """,
            review,
            epoch
        );
        return await LogsAsync(query, review, token);
    }

    /// <summary>Whether this checkpoint is the very next one of a log: signed, and about to be published.</summary>
    public async Task<bool> IsUnderWayAsync(PublishedLog log, byte[]? note, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(log);
        if (!SignedCheckpoint.TryParse(note, out var signed, out _) || signed.Checkpoint.Size <= log.Size)
        {
            return false;
        }

        await using var query = database.Command(
            """
            select c.text from ledger.log_checkpoint c
            where c.review = $1 and c.epoch = $2 and c.size > $3 order by c.size limit 1
            """,
            log.Review,
            log.Epoch,
            log.Size
        );
        return (string?)await query.ExecuteScalarAsync(token) == signed.Note.Text;
    }

    /// <summary>The keys of all logs of a review, the oldest first.</summary>
    public async Task<List<PublishedKey>> KeysAsync(Guid review, CancellationToken token)
    {
        await using var query = database.Command(
            """
            select e.epoch, e.origin, k.verifier, k.from_size, lead(k.from_size) over (partition by k.epoch order by k.from_size)
            from ledger.log_key k join ledger.log_epoch e using (review, epoch)
            where k.review = $1 order by k.epoch, k.from_size
            """,
            review
        );
        var keys = new List<PublishedKey>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var to = await row.IsDBNullAsync(4, token) ? (long?)null : row.GetInt64(4);
            keys.Add(new(row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetInt64(3), to));
        }

        return keys;
    }

    /// <summary>The keys under which other servers gave receipts for a review, the oldest first.</summary>
    public async Task<List<string>> ReceiptKeysAsync(Guid review, CancellationToken token)
    {
        await using var query = database.Command(
            "select verifier from ledger.log_receipt_key where review = $1 order by added_at, verifier",
            review
        );
        var keys = new List<string>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            keys.Add(row.GetString(0));
        }

        return keys;
    }

    /// <summary>The bytes of a tile, or with <paramref name="entries"/> of the entries that belong to it.</summary>
    public async Task<byte[]?> TileAsync(PublishedLog log, Tile tile, bool entries, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(log);
        var question = entries
            ? LogTiles.AskEntries(log.Review, log.Epoch, tile)
            : LogTiles.Ask(log.Review, log.Epoch, tile);
        await using var connection = await database.OpenConnectionAsync(token);
        return (await LogTiles.ReadAsync(connection, [question], token))[0];
    }

    /// <summary>The hashes of these subtrees, none of them believed before it leads to the root; null if the tree is broken.</summary>
    public async Task<VerifiedTiles?> TilesAsync(PublishedLog log, IEnumerable<Node> nodes, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(log);
        await using var connection = await database.OpenConnectionAsync(token);
        return await FetchedTiles.VerifiedAsync(connection, (log.Review, log.Epoch, log.Size, log.Root), nodes, token);
    }

    /// <summary>Where an event of a review stands in a log; none for an event that there is not.</summary>
    public async Task<LogPlace?> PlaceAsync(PublishedLog log, Guid eventId, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(log);
        await using var query = database.Command(
            """
            select e.position, l.index, l.entry from ledger.entry e left join ledger.log_leaf l
                on l.review = e.review and l.epoch = $2 and l.position = e.position and l.index < $3
            where e.review = $1 and e.event_id = $4
            """,
            log.Review,
            log.Epoch,
            log.Size,
            eventId
        );
        await using var row = await query.ExecuteReaderAsync(token);
        return !await row.ReadAsync(token) ? null
            : await row.IsDBNullAsync(1, token) ? new LogPlace(row.GetInt64(0), null, null)
            : new LogPlace(row.GetInt64(0), row.GetInt64(1), row.GetFieldValue<byte[]>(2));
    }

    /// <summary>The tiles and entries of a log, read one at a time, for whoever goes through all of it.</summary>
    public LogFiles FilesOf(Guid review, int epoch) => new(database, review, epoch);

    private static async Task<List<PublishedLog>> LogsAsync(NpgsqlCommand query, Guid review, CancellationToken token)
    {
        var logs = new List<PublishedLog>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var root = new Hash(row.GetFieldValue<byte[]>(3));
            logs.Add(
                new PublishedLog(review, row.GetInt32(0), row.GetString(1), row.GetInt64(2), root)
                {
                    Position = row.GetInt64(4),
                    At = row.GetFieldValue<DateTimeOffset>(5),
                    Text = row.GetString(6),
                    Signatures = row.GetFieldValue<string[]>(7),
                }
            );
        }

        return logs;
    }
}
