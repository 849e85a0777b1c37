using System.Text.Json;
using TheoryLedger.Evidence;
using TheoryLedger.Replay;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Replay;

/// <summary>Tells a tally what it must know of what was there before it begins: only that which the changes to come touch.</summary>
internal sealed class TallyStart(AsOf start, IReadOnlyList<ThingChange> changes)
{
    public async Task PrimeAsync(Tally tally, CancellationToken token)
    {
        var standing = await StandingAsync(token);
        var judged = standing.Values.Concat(changes.Select(c => c.Judged).OfType<Judged>()).ToList();
        foreach (var (id, version) in await VersionsAsync(judged.Select(j => j.Configuration), "formVersion", token))
        {
            tally.Scales.Restate(id, version);
        }

        foreach (var (id, version) in await VersionsAsync(judged.Select(j => j.Excerpt), "excerptVersion", token))
        {
            tally.Scales.ReAnchor(id, version);
        }

        foreach (var source in await ExcludedAsync([.. judged.Select(j => j.Source).Distinct()], token))
        {
            tally.Scales.Exclude(source, isExcluded: true);
        }

        foreach (var (coding, successor) in await EndedAsync([.. judged.SelectMany(j => j.Codings).Distinct()], token))
        {
            tally.Scales.End(coding, successor);
        }

        await StandAsync(tally.Behind, judged.Select(j => j.Excerpt).Distinct().ToArray(), token);
        foreach (var (evidence, known) in standing)
        {
            tally.Scales.Know(evidence, known);
        }
    }

    // $4 themselves, $5 configurations, excerpts, sources and readings, $6 people.
    private string Wanted =>
        $"""
            living as (
                with recursive line as (
                    select unnest($5::uuid[]) as id
                    union select r.source from line cross join lateral (
                        select r.source from ledger.read_edge r
                        where r.generation = $1 and r.review = $2 and r.target = line.id and r.kind = 'replaced-by'
                          and {start.Holds("r")} offset 0) r)
                select id from line),
            heard as (
                select c.thing from ledger.concern c where c.review = $2 and c.person = any ($6)
                union select c.thing from ledger.concern c
                join ledger.concern d on d.review = $2 and d.thing = c.person
                where c.review = $2 and d.person = any ($6)),
            wanted as (
                select unnest($4::uuid[]) as id
                union select e.source from ledger.read_edge e
                where e.generation = $1 and e.review = $2 and e.target = any ($5) and e.kind = 'judges' and {start.Holds(
                "e"
            )}
                union select k.source from living cross join lateral (
                    select k.source from ledger.read_edge k
                    where k.generation = $1 and k.review = $2 and k.target = living.id and k.kind = 'coding'
                      and {start.Holds("k")} offset 0) k
                union select x.source from ledger.read_edge x
                where x.generation = $1 and x.review = $2 and (x.target = any ($5) or x.target in (select thing from heard)) and x.kind = 'excerpt'
                  and {start.Holds("x")}
                union select y.source from ledger.read_edge y
                where y.generation = $1 and y.review = $2 and y.target = any ($5) and y.kind = 'source' and {start.Holds(
                "y"
            )})
            """;

    // What changes itself, what belongs to a configuration or an excerpt that may be restated, and what is in the words of those who leave.
    private async Task<Dictionary<Guid, Judged>> StandingAsync(CancellationToken token)
    {
        var standing = new Dictionary<Guid, Judged>();
        var (itself, restated, leaving) = (
            Begun(c => c.IsEvidence),
            Begun(c => c.Version is not null || c.ExcerptVersion is not null || c.IsExcluded is not null || c.IsEnded),
            Begun(c => c.HasLeft is not null)
        );
        if (itself.Length + restated.Length + leaving.Length == 0)
        {
            return standing;
        }

        await using var query = start.Command(
            $"""
            with {Wanted}
            select v.id, (v.view ->> 'configurationId')::uuid, (v.view ->> 'excerptId')::uuid, (v.view ->> 'sourceId')::uuid,
                   (v.view ->> 'excerptVersion')::int, v.view ->> 'stance', v.view ->> 'nature', (v.view ->> 'judgedVersion')::int, (v.view -> 'codings')::text
            from wanted w join ledger.read_item v on v.generation = $1 and v.review = $2 and v.id = w.id
            where {start.Holds("v")} and v.concept = 'evidence' and v.view ->> 'state' = 'standing'
            """,
            itself,
            restated,
            leaving
        );
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            standing[row.GetGuid(0)] = new(
                row.GetGuid(1),
                row.GetGuid(2),
                row.GetGuid(3),
                row.GetInt32(4),
                Stored.Choice<Stance>(row.GetString(5)),
                Stored.Choice<EvidenceNature>(row.GetString(6)),
                row.GetInt32(7),
                JsonSerializer.Deserialize<Guid[]>(row.GetString(8))!
            );
        }

        return standing;
    }

    // With whatever they gave way to, and that in turn.
    private async Task<List<(Guid Coding, Guid? Successor)>> EndedAsync(Guid[] codings, CancellationToken token)
    {
        await using var query = start.Command(
            $"""
            with recursive line as (
                select unnest($4::uuid[]) as id
                union select r.target from line cross join lateral (
                    select r.target from ledger.read_edge r
                    where r.generation = $1 and r.review = $2 and r.source = line.id and r.kind = 'replaced-by'
                      and {start.Holds("r")} offset 0) r)
            select line.id, r.target from line
            cross join lateral (
                select from ledger.read_edge w
                where w.generation = $1 and w.review = $2 and w.source = line.id and w.kind = 'once-excerpt'
                  and {start.Holds("w")} limit 1) w
            left join lateral (
                select r.target from ledger.read_edge r
                where r.generation = $1 and r.review = $2 and r.source = line.id and r.kind = 'replaced-by'
                  and {start.Holds("r")} limit 1) r on true
            """,
            codings
        );
        return await TakenBack.ReadAsync(query, token);
    }

    private async Task<List<Guid>> ExcludedAsync(Guid[] sources, CancellationToken token)
    {
        await using var query = start.Command(
            $"""
            select i.id from ledger.read_item i
            where i.generation = $1 and i.review = $2 and i.id = any ($4) and {start.Holds("i")}
              and i.view ->> 'state' = 'excluded'
            """,
            sources
        );
        return await query.IdsAsync(token);
    }

    private async Task<List<(Guid Id, int Version)>> VersionsAsync(
        IEnumerable<Guid> ids,
        string field,
        CancellationToken token
    )
    {
        await using var query = start.Command(
            $"""
            select i.id, (i.view ->> $5)::int from ledger.read_item i
            where i.generation = $1 and i.review = $2 and i.id = any ($4) and {start.Holds("i")}
            """,
            ids.Distinct().ToArray(),
            field
        );
        var versions = new List<(Guid, int)>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            versions.Add((row.GetGuid(0), row.GetInt32(1)));
        }

        return versions;
    }

    private async Task StandAsync(Behind behind, Guid[] excerpts, CancellationToken token)
    {
        await using var query = start.Command(
            $"""
            with direct as (
                select c.thing, c.person from ledger.concern c where c.review = $2 and c.thing = any ($4) and c.position <= $3),
            both_ as (
                select thing, person from direct
                union select c.thing, c.person from ledger.concern c
                where c.review = $2 and c.thing in (select person from direct) and c.position <= $3)
            select b.thing, b.person, coalesce(i.view -> 'consent' ->> 'analysis', 'true') = 'false'
            from both_ b left join ledger.read_item i
              on i.generation = $1 and i.review = $2 and i.id = b.person and {start.Holds("i")}
            """,
            excerpts
        );
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            behind.Stand(row.GetGuid(0), [row.GetGuid(1)]);
            if (row.GetBoolean(2))
            {
                behind.Leave(row.GetGuid(1), hasLeft: true);
            }
        }
    }

    private Guid[] Begun(Func<ThingChange, bool> are) =>
        [.. changes.Where(c => c.HasBegun && are(c)).Select(c => c.Id).Distinct()];
}
