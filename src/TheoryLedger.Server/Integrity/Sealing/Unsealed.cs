using Npgsql;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Server.Integrity.Outside;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Sealing;

/// <summary>Finds reviews that somebody must look after: all of them with one question.</summary>
internal static class Unsealed
{
    private const string Newest = """
        select h.review, c.text, h.position > coalesce(c.position, 0) or not coalesce(c.is_signed, false)
        from ledger.review_head h left join lateral (
            select c.text, c.position,
                exists (select from ledger.log_signature s
                        where (s.review, s.epoch, s.size) = (c.review, c.epoch, c.size) and s.is_own) as is_signed
            from ledger.log_checkpoint c where c.review = h.review order by c.epoch desc, c.size desc limit 1) c on true
        where h.position > 0
        """;

    /// <summary>Those with events that are not sealed, or with a checkpoint that a crash left unsigned.</summary>
    public static Task<List<Guid>> FindAsync(NpgsqlDataSource database, CancellationToken token) =>
        ReadAsync(
            database,
            $"{Newest} and (h.position > coalesce(c.position, 0) or not c.is_signed)",
            (_, _) => true,
            token
        );

    /// <summary>Also those whose log in the database is not the one that was signed, or that cannot be signed for here.</summary>
    public static async Task<List<Guid>> FindAtStartAsync(
        NpgsqlDataSource database,
        LogFolder folder,
        CancellationToken token
    )
    {
        var known = new HashSet<Guid>();
        var found = await ReadAsync(
            database,
            Newest,
            (review, row) =>
                known.Add(review) && (row.GetBoolean(2) || !IsAsSigned(folder.Of(review), row.GetString(1))),
            token
        );
        return [.. found, .. folder.Reviews().Where(review => !known.Contains(review))];
    }

    private static bool IsAsSigned(ReviewFolder folder, string text) =>
        folder.ReadCheckpoint() is { } note
        && SignedCheckpoint.TryParse(note, out var signed, out _)
        && signed.Note.Text == text;

    private static async Task<List<Guid>> ReadAsync(
        NpgsqlDataSource database,
        string sql,
        Func<Guid, NpgsqlDataReader, bool> isWanted,
        CancellationToken token
    )
    {
        var found = new List<Guid>();
        await using var query = database.Command(sql);
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            if (isWanted(row.GetGuid(0), row))
            {
                found.Add(row.GetGuid(0));
            }
        }

        return found;
    }
}
