using Npgsql;
using TheoryLedger.Integrity;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Integrity.Leaves;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Exporting;

/// <summary>An event as a bundle takes it: what is proven of it, in canonical form.</summary>
internal sealed record BundleRow(long Position, Guid Id, byte[] Payload, byte[] Line)
{
    private const string Between = """
        select e.position, m.id, m.stream_id, m.version, m.timestamp, m.type, m.user_name, m.data::text, m.headers::text
        from ledger.entry e join ledger_events.mt_events m on m.id = e.event_id
        where e.review = $1 and e.position > $2 and e.position <= $3 order by e.position limit $4
        """;

    /// <summary>At most so many events between two positions.</summary>
    public static async Task<List<BundleRow>> ReadAsync(
        NpgsqlConnection connection,
        Guid review,
        (long After, long UpTo) positions,
        int limit,
        CancellationToken token
    )
    {
        await using var query = connection.Command(Between, review, positions.After, positions.UpTo, limit);
        var rows = new List<BundleRow>(limit);
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            rows.Add(Of(row));
        }

        return rows;
    }

    private static BundleRow Of(NpgsqlDataReader row)
    {
        var payload = CanonicalJson.Canonicalise(row.GetFieldValue<byte[]>(7));
        var line = new EventLine
        {
            Position = row.GetInt64(0),
            Id = row.GetGuid(1),
            Stream = row.GetGuid(2),
            Version = row.GetInt64(3),
            RecordedAt = row.GetFieldValue<DateTimeOffset>(4),
            Type = row.GetString(5),
            Recorder = row.GetString(6),
            Payload = payload,
            Headers = EventDigest.ProvenHeaders(row.GetFieldValue<byte[]>(8)),
        };
        return new(line.Position, line.Id, payload, line.ToBytes());
    }
}
