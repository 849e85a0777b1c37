using Npgsql;
using TheoryLedger.Server.Integrity.Outside;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Drilling;

/// <summary>Copies what was recorded of one review from one database to another, as it stands at one moment.</summary>
internal static class ReviewCopy
{
    // What a row refers to is there before it.
    private static readonly (string Table, string Condition)[] Tables =
    [
        ("ledger_events.mt_streams", "tenant_id = '{0}'"),
        ("ledger_events.mt_events", "tenant_id = '{0}'"),
        ("ledger.entry", "review = '{0}'"),
        ("ledger.protected_words", "review = '{0}'"),
        ("ledger.erased_words", "review = '{0}'"),
        ("ledger.imported_field", "review = '{0}'"),
        ("ledger.concern", "review = '{0}'"),
        ("ledger.contributor_account", "review = '{0}'"),
        ("ledger.review_head", "review = '{0}'"),
    ];

    public static async Task RunAsync(NpgsqlDataSource from, NpgsqlDataSource to, Guid review, CancellationToken token)
    {
        await using var source = await from.OpenConnectionAsync(token);
        await using var target = await to.OpenConnectionAsync(token);
        await using var moment = await source.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, token);
        await using var transaction = await target.BeginTransactionAsync(token);
        foreach (var (table, condition) in Tables)
        {
            var where = string.Format(System.Globalization.CultureInfo.InvariantCulture, condition, review);
            await CopyAsync(source, target, table, where, token);
        }

        await transaction.CommitAsync(token);
    }

    /// <summary>What the review brought from elsewhere, known beside its copy as it is beside the review.</summary>
    public static async Task BringAsync(NpgsqlDataSource copy, LogFolder folder, Guid review, CancellationToken token)
    {
        await using var query = copy.Command("select line from ledger.imported_field where review = $1", review);
        var lines = new List<byte[]>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            lines.Add(BroughtLines.Digest(row.GetFieldValue<byte[]>(0)));
        }

        if (lines is not [])
        {
            folder.KeepBrought(review, lines, checkpoint: null);
        }
    }

    private static async Task CopyAsync(
        NpgsqlConnection source,
        NpgsqlConnection target,
        string table,
        string where,
        CancellationToken token
    )
    {
        var columns = await ColumnsAsync(source, table, token);
        await using var rows = await source.BeginRawBinaryCopyAsync(
            $"copy (select {columns} from {table} where {where}) to stdout (format binary)",
            token
        );
        await using var into = await target.BeginRawBinaryCopyAsync(
            $"copy {table} ({columns}) from stdin (format binary)",
            token
        );
        await rows.CopyToAsync(into, token);
    }

    private static async Task<string> ColumnsAsync(NpgsqlConnection source, string table, CancellationToken token)
    {
        await using var query = source.Command(
            """
            select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
            where attrelid = to_regclass($1)::oid and attnum > 0 and not attisdropped and attgenerated = ''
            """,
            table
        );
        return (string)(await query.ExecuteScalarAsync(token))!;
    }
}
