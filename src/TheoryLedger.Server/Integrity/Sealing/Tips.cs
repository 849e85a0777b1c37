using Npgsql;
using TheoryLedger.Integrity.Trees;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Sealing;

/// <summary>The last leaf of each stream, which the next one names.</summary>
internal static class Tips
{
    private const string Last = """
        select l.stream, l.version, l.hash from unnest($3) as s (stream) cross join lateral (
            select * from ledger.log_leaf l where l.review = $1 and l.epoch = $2 and l.stream = s.stream
            order by l.version desc limit 1) l
        """;

    public static async Task<Dictionary<Guid, (long Version, Hash Hash)>> OfAsync(
        NpgsqlConnection connection,
        LogState log,
        IEnumerable<Guid> streams,
        CancellationToken token
    )
    {
        await using var query = connection.Command(Last, log.Review, log.Epoch, streams.Distinct().ToArray());
        var tips = new Dictionary<Guid, (long, Hash)>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            tips[row.GetGuid(0)] = (row.GetInt64(1), new Hash(row.GetFieldValue<byte[]>(2)));
        }

        return tips;
    }
}
