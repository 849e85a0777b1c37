using Npgsql;
using TheoryLedger.Integrity.Tiles;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Keeping;

/// <summary>Tiles as the tables have them: each is one range of rows.</summary>
internal static class LogTiles
{
    private const string Leaves = """
        select string_agg(hash, ''::bytea order by index) from ledger.log_leaf
        where review = $1 and epoch = $2 and index >= $3 and index < $4
        """;

    private const string Nodes = """
        select string_agg(hash, ''::bytea order by index) from ledger.log_node
        where review = $1 and epoch = $2 and level = $5 and index >= $3 and index < $4
        """;

    // Each entry behind its length in two bytes, as a bundle has them.
    private const string Entries = """
        select string_agg(substring(int4send(octet_length(entry)) from 3) || entry, ''::bytea order by index)
        from ledger.log_leaf where review = $1 and epoch = $2 and index >= $3 and index < $4
        """;

    /// <summary>The question for the bytes of a tile.</summary>
    public static (string Sql, IReadOnlyList<object> Values) Ask(Guid review, int epoch, Tile tile) =>
        tile.Level == 0
            ? (Leaves, [review, epoch, tile.First, tile.First + tile.Width])
            : (Nodes, [review, epoch, tile.First, tile.First + tile.Width, tile.Level]);

    /// <summary>The question for the entries that belong to a tile of level 0.</summary>
    public static (string Sql, IReadOnlyList<object> Values) AskEntries(Guid review, int epoch, Tile tile) =>
        (Entries, [review, epoch, tile.First, tile.First + tile.Width]);

    /// <summary>One answer for each question, in order; none where there are no rows.</summary>
    public static async Task<List<byte[]?>> ReadAsync(
        NpgsqlConnection connection,
        IReadOnlyList<(string Sql, IReadOnlyList<object> Values)> questions,
        CancellationToken token
    )
    {
        var answers = new List<byte[]?>(questions.Count);
        if (questions.Count == 0)
        {
            return answers;
        }

        await using var batch = connection.Batch(questions);
        await using var row = await batch.ExecuteReaderAsync(token);
        do
        {
            answers.Add(
                await row.ReadAsync(token) && !await row.IsDBNullAsync(0, token) ? row.GetFieldValue<byte[]>(0) : null
            );
        } while (await row.NextResultAsync(token));

        return answers;
    }
}
