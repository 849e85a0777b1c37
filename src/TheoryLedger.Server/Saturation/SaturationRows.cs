using System.Text.Json;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Sources;

namespace TheoryLedger.Server.Saturation;

/// <summary>Looks up what changed theory and which sources it goes back to: one look-up each for all of a review.</summary>
internal sealed class SaturationRows(AsOf asOf, Guid? of)
{
    // What a fact names may be one fact about a thing, which stands for the thing; and a memo stands for what it is about.
    private static string Thing(string id) =>
        $"coalesce((select n.stream from ledger.entry n where n.event_id = {id} and n.review = $2), {id})";

    // What is named may bear no date of its own, and is older than the fact that names it: it is looked for in all that was recorded.
    private static string Origins =>
        $"""
            named as (
                select f.position, {Thing("r.id")} as id
                from fact f cross join lateral jsonb_to_recordset(f.refs) as r (id uuid)
                union
                select n.position, {Thing("e.target")} from named n
                join ledger.read_item i on i.generation = $1 and i.review = $2 and i.id = n.id and i.concept = 'memos'
                join ledger.read_edge e on e.generation = $1 and e.review = $2 and e.source = n.id and e.kind = 'about'
                                        and e.since <= $9),
            origin as (
                select n.position, e.target as id from named n
                join ledger.read_edge e on e.generation = $1 and e.review = $2 and e.source = n.id and e.kind = 'source'
                                        and e.since <= $9
                union
                select n.position, o.id from named n
                join ledger.read_item o on o.generation = $1 and o.review = $2 and o.id = n.id and o.concept = 'sources'
                                        and o.since <= $9)
            """;

    /// <summary>Every fact that changed or affirmed theory, once for each source that it goes back to; with none for no source.</summary>
    public async Task<List<ChangeRow>> ChangesAsync(CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            with recursive fact as (
                select n.position, m.type,
                       coalesce(m.data -> 'why' -> 'triggeredBy', '[]')
                           || coalesce(m.data -> 'origin' -> 'from', '[]') as refs
                from ledger.read_item i
                join ledger.entry n on n.review = $2 and n.position = i.since
                join ledger_events.mt_events m on m.id = n.event_id
                where i.generation = $1 and i.review = $2 and i.concept = any ($4) and {asOf.Moment.Began("i")}
                  and m.type = any ($5) and (not $7 or i.id = $8)
                  and not (m.type = any ($6) and exists (
                      select from ledger.read_edge e
                      where e.generation = $1 and e.review = $2 and e.target = i.id and e.kind = 'split-into'
                        and {asOf.Moment.Began("e")}))),
            {Origins}
            select distinct f.position, f.type, o.id from fact f left join origin o on o.position = f.position
            """,
            TheoryChanges.Concepts,
            (string[])[.. TheoryChanges.Changing, .. TheoryChanges.Affirming],
            TheoryChanges.Beginnings,
            of is not null,
            of ?? Guid.Empty,
            asOf.Moment.Position
        );
        var changes = new List<ChangeRow>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            changes.Add(new(row.GetInt64(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetGuid(2)));
        }

        return changes;
    }

    /// <summary>How many pieces of evidence have been taken from each source.</summary>
    public async Task<Dictionary<Guid, int>> EvidenceAsync(CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            select (i.view ->> 'sourceId')::uuid, count(*)::int from ledger.read_item i
            where i.generation = $1 and i.review = $2 and i.concept = 'evidence' and {asOf.Holds("i")}
              and (not $4 or i.view ->> 'configurationId' = $5::text)
            group by 1
            """,
            of is not null,
            $"{of}"
        );
        var counts = new Dictionary<Guid, int>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            counts[row.GetGuid(0)] = row.GetInt32(1);
        }

        return counts;
    }

    /// <summary>Every source, with what may give it its place.</summary>
    public async Task<List<SourceRow>> SourcesAsync(CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            select i.id, v.title::text, s.place, s.taken::text, n.recorded_at
            from ledger.read_item i
            cross join lateral jsonb_to_record(i.view) as v (title jsonb, registered jsonb, inclusions jsonb, readings jsonb)
            cross join lateral (values (0, v.readings -> 0 -> 'taken'), (1, v.inclusions -> 0 -> 'taken'),
                                       (2, v.registered)) as s (place, taken)
            join ledger.entry n on n.review = $2 and n.position = (s.taken ->> 'position')::bigint
            where i.generation = $1 and i.review = $2 and i.concept = $4 and {asOf.Holds("i")}
            order by i.born, i.id, s.place
            """,
            SourceView.Concept
        );
        var sources = new List<SourceRow>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            sources.Add(
                new(
                    new(row.GetGuid(0), JsonSerializer.Deserialize<Words>(row.GetString(1), LedgerJson.Options)),
                    (ReadingOrder)row.GetInt32(2),
                    JsonSerializer.Deserialize<Taken>(row.GetString(3), LedgerJson.Options)!,
                    row.GetFieldValue<DateTimeOffset>(4)
                )
            );
        }

        return sources;
    }
}

/// <summary>A fact that changed or affirmed theory, and a source that it goes back to.</summary>
internal sealed record ChangeRow(long Position, string Type, Guid? Source)
{
    public bool IsChange => !TheoryChanges.Affirming.Contains(Type);

    /// <summary>What happened, without the version of how it is stored.</summary>
    public string Kind => Type[..Type.LastIndexOf('.')];
}

/// <summary>A source, and one decision that may give it its place.</summary>
internal sealed record SourceRow(Evidence.SourceNamed Source, ReadingOrder By, Taken Taken, DateTimeOffset RecordedAt)
{
    /// <summary>When it was decided at the latest, as <see cref="Mark"/> counts it; what was decided at once keeps its order.</summary>
    public (long, long) Place
    {
        get
        {
            var latest = Taken.DecidedAt.NotAfter is { } stated && stated < RecordedAt ? stated : RecordedAt;
            return (Mark.Microseconds(latest), Taken.Position);
        }
    }
}
