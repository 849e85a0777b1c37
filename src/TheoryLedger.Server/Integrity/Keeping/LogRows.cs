using Npgsql;
using NpgsqlTypes;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Notes;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Keeping;

/// <summary>Adds to the tables of the log; nothing ever changes what is in them.</summary>
internal static class LogRows
{
    public static (string Sql, IReadOnlyList<object> Values) Epoch(LogState log, string? reason, DateTimeOffset at) =>
        (
            "insert into ledger.log_epoch (review, epoch, origin, opened_at, follows, reason) values ($1, $2, $3, $4, $5, $6)",
            [
                log.Review,
                log.Epoch,
                log.Origin,
                at,
                Sql.Null(NpgsqlDbType.Text, log.Follows),
                Sql.Null(NpgsqlDbType.Text, reason),
            ]
        );

    public static (string Sql, IReadOnlyList<object> Values) Key(LogState log, LogKey key, DateTimeOffset at) =>
        (
            "insert into ledger.log_key (review, epoch, from_size, verifier, added_at) values ($1, $2, $3, $4, $5)",
            [log.Review, log.Epoch, key.FromSize, key.Verifier, at]
        );

    public static (string Sql, IReadOnlyList<object> Values) Leaves(LogState log, IReadOnlyList<LeafRow> leaves) =>
        (
            """
            insert into ledger.log_leaf (review, epoch, index, position, event_id, stream, version, hash, entry)
            select $1, $2, l.* from unnest($3, $4, $5, $6, $7, $8, $9)
                as l (index, position, event_id, stream, version, hash, entry)
            """,
            [
                log.Review,
                log.Epoch,
                leaves.Select(l => l.Index).ToArray(),
                Sql.Null(NpgsqlDbType.Array | NpgsqlDbType.Bigint, leaves.Select(l => l.Event?.Position).ToArray()),
                Sql.Null(NpgsqlDbType.Array | NpgsqlDbType.Uuid, leaves.Select(l => l.Event?.EventId).ToArray()),
                Sql.Null(NpgsqlDbType.Array | NpgsqlDbType.Uuid, leaves.Select(l => l.Event?.StreamId).ToArray()),
                Sql.Null(NpgsqlDbType.Array | NpgsqlDbType.Bigint, leaves.Select(l => l.Event?.Version).ToArray()),
                leaves.Select(l => l.Hash.Bytes.ToArray()).ToArray(),
                leaves.Select(l => l.Entry).ToArray(),
            ]
        );

    public static (string Sql, IReadOnlyList<object> Values) Nodes(LogState log, IReadOnlyList<NodeRow> nodes) =>
        (
            """
            insert into ledger.log_node (review, epoch, level, index, hash)
            select $1, $2, n.* from unnest($3, $4, $5) as n (level, index, hash)
            """,
            [
                log.Review,
                log.Epoch,
                nodes.Select(n => n.Level).ToArray(),
                nodes.Select(n => n.Index).ToArray(),
                nodes.Select(n => n.Hash).ToArray(),
            ]
        );

    public static (string Sql, IReadOnlyList<object> Values) Checkpoint(
        LogState log,
        Checkpoint checkpoint,
        long position,
        DateTimeOffset at
    ) =>
        (
            """
            insert into ledger.log_checkpoint (review, epoch, size, root, position, text, at)
            values ($1, $2, $3, $4, $5, $6, $7)
            """,
            [log.Review, log.Epoch, checkpoint.Size, checkpoint.Root.Bytes.ToArray(), position, $"{checkpoint}", at]
        );

    /// <summary>Two nodes that sign the same text give the same signature.</summary>
    public static (string Sql, IReadOnlyList<object> Values) Signature(
        LogState log,
        long size,
        NoteSignature signature,
        DateTimeOffset at,
        bool isOwn = true
    ) =>
        (
            """
            insert into ledger.log_signature (review, epoch, size, signer, key_id, is_own, line, added_at)
            values ($1, $2, $3, $4, $5, $8, $6, $7) on conflict do nothing
            """,
            [log.Review, log.Epoch, size, signature.Name, (long)signature.KeyId, $"{signature}", at, isOwn]
        );

    /// <summary>A witness's, under a checkpoint that is published; the first that it gave stays.</summary>
    public static (string Sql, IReadOnlyList<object> Values) Cosignature(
        PublishedLog log,
        NoteSignature signature,
        DateTimeOffset at
    ) =>
        (
            """
            insert into ledger.log_signature (review, epoch, size, signer, key_id, is_own, line, added_at)
            values ($1, $2, $3, $4, $5, false, $6, $7) on conflict do nothing
            """,
            [log.Review, log.Epoch, log.Size, signature.Name, (long)signature.KeyId, $"{signature}", at]
        );

    /// <summary>Lets what follows be lost in a crash, where it would only be done again.</summary>
    public static (string Sql, IReadOnlyList<object> Values) NeedNotLast =>
        ("select set_config('synchronous_commit', 'off', true)", []);

    public static async Task RunAsync(
        NpgsqlConnection connection,
        IReadOnlyList<(string Sql, IReadOnlyList<object> Values)> commands,
        CancellationToken token
    )
    {
        await using var batch = connection.Batch(commands);
        await batch.ExecuteNonQueryAsync(token);
    }
}
