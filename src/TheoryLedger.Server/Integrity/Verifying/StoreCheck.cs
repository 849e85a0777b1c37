using Npgsql;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Integrity.Verifying;

/// <summary>What is seen only from all rows together: events without a place, things that are not as long as their events say.</summary>
internal static class StoreCheck
{
    private const string Unplaced = """
        select 'event', format('event %s', m.id), 'a place in the review',
            format('none; it is version %s of %s, called %s', m.version, m.stream_id, m.type)
        from ledger_events.mt_events m where m.tenant_id = $1
          and not exists (select from ledger.entry e where e.event_id = m.id and e.review::text = m.tenant_id)
        order by m.seq_id
        """;

    private const string Streams = """
        select 'stream', format('thing %s', coalesce(s.id, e.stream)),
            format('version %s, not archived, not compacted', coalesce(e.version, 0)),
            case when s.id is null then 'nothing' else format('version %s%s%s', s.version,
                case when s.is_archived then ', archived' else '' end,
                case when s.compacted_version > 0 then ', compacted' else '' end) end
        from (select * from ledger_events.mt_streams where tenant_id = $1) s
        full join (select stream, max(version) as version from ledger.entry where review = $1::uuid
                   group by stream) e on e.stream = s.id
        where s.id is null or e.stream is null or s.version <> e.version
           or coalesce(s.is_archived, true) or coalesce(s.compacted_version, -1) <> 0
        """;

    private const string Kinds = """
        select s.id, s.type, m.type from ledger_events.mt_streams s
        join ledger_events.mt_events m on m.tenant_id = s.tenant_id and m.stream_id = s.id and m.version = 1
        where s.tenant_id = $1
        """;

    private const string Head = """
        select 'place', 'the head of the review', format('position %s, recorded at %s', e.position, e.recorded_at),
            format('position %s, recorded at %s', h.position, h.recorded_at)
        from ledger.review_head h cross join lateral (
            select position, recorded_at from ledger.entry where review = h.review order by position desc limit 1) e
        where h.review = $1::uuid and (h.position <> e.position or h.recorded_at <> e.recorded_at)
        """;

    public static async Task RunAsync(
        NpgsqlConnection connection,
        Guid review,
        List<LiveFinding> findings,
        CancellationToken token
    )
    {
        foreach (var sql in (string[])[Unplaced, Streams, Head])
        {
            await using var query = connection.Command(sql, $"{review}");
            await using var row = await query.ExecuteReaderAsync(token);
            while (await row.ReadAsync(token))
            {
                findings.Add(new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3)));
            }
        }

        await KindsAsync(connection, review, findings, token);
    }

    private static async Task KindsAsync(
        NpgsqlConnection connection,
        Guid review,
        List<LiveFinding> findings,
        CancellationToken token
    )
    {
        await using var query = connection.Command(Kinds, $"{review}");
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var comparing = new Comparing(LiveFinding.OfStream, $"thing {row.GetGuid(0)}", findings);
            comparing.That(
                "type",
                StreamKinds.Of(row.GetString(2)) ?? $"the kind of a fact called {row.GetString(2)}",
                await row.IsDBNullAsync(1, token) ? null : row.GetString(1)
            );
        }
    }
}
