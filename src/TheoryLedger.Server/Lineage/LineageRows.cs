using Npgsql;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Lineage;

/// <summary>Looks up pointers for a walk over them: always for many things at once.</summary>
internal sealed class LineageRows(AsOf asOf, Guid focus, LineageAsked asked, IReadOnlyList<string> kinds)
{
    // Of the focus, only the part that is asked about points.
    private const string Narrowed = "($5::text = '' or e.source <> $4 or e.part = $5)";

    // Of what leads down from somebody who spoke, the texts and excerpts in which they spoke, or may have.
    private string Said =>
        $"""
            (a.kind <> all (array['text', 'once-text', 'source']) or exists (
                select from ledger.concern c
                where c.review = $2 and c.person = $4 and c.thing = a.other and {Withdrawn.Stood(asOf, "c")}))
            """;

    private string Seen => asked.Ended ? asOf.Moment.Began("e") : asOf.Holds("e");

    // $6 of which things, $7 and $8 the kinds followed as they point and backwards, $9 the order of kinds.
    private string NextTo(string thing) =>
        $"""
            select e.target as other, e.kind, array_position($9::text[], e.kind) as turn, e.since from ledger.read_edge e
            where e.generation = $1 and e.review = $2 and e.source = {thing} and e.kind = any ($7) and {Seen} and {Narrowed}
            union all
            select e.source, e.kind, array_position($9::text[], e.kind), e.since from ledger.read_edge e
            where e.generation = $1 and e.review = $2 and e.target = {thing} and e.kind = any ($8) and {Seen} and {Narrowed}
            """;

    /// <summary>
    /// What lies next to any of these on one side and is not yet known: one of each in turn, so that what has many neighbours
    /// does not crowd out the others.
    /// </summary>
    public async Task<List<Met>> NextAsync(
        IReadOnlyCollection<Guid> from,
        Way way,
        IReadOnlyCollection<Guid> known,
        int limit,
        CancellationToken token
    )
    {
        await using var query = Command(
            $"""
            select n.other, min(n.kind) from unnest($6::uuid[]) with ordinality as f (id, place)
            cross join lateral (
                select a.other, min(a.turn) as kind, row_number() over (order by min(a.turn), min(a.since), a.other) as turn
                from ({NextTo("f.id")}) a where a.other <> all ($10) and {(way.IsOfPerson ? Said : "true")}
                group by a.other order by turn limit $11) n
            group by n.other order by min(n.turn), min(f.place), n.other limit $11
            """,
            from.ToArray(),
            Courses.Along(way.Side, kinds),
            Courses.Against(way.Side, kinds),
            kinds.ToArray(),
            known.ToArray(),
            limit
        );
        var found = new List<Met>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            found.Add(new(row.GetGuid(0), kinds[row.GetInt32(1) - 1]));
        }

        return found;
    }

    /// <summary>How many things lie next to each of these on one side beyond those that are shown.</summary>
    public async Task<Dictionary<Guid, int>> BeyondAsync(
        IReadOnlyCollection<Guid> of,
        Way way,
        IReadOnlyCollection<Guid> shown,
        CancellationToken token
    )
    {
        await using var query = Command(
            $"""
            select f.id, n.more from unnest($6::uuid[]) as f (id)
            cross join lateral (
                select count(distinct a.other)::int as more from ({NextTo("f.id")}) a
                where a.other <> all ($10) and {(way.IsOfPerson ? Said : "true")}) n
            where n.more > 0
            """,
            of.ToArray(),
            Courses.Along(way.Side, kinds),
            Courses.Against(way.Side, kinds),
            kinds.ToArray(),
            shown.ToArray()
        );
        var more = new Dictionary<Guid, int>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            more[row.GetGuid(0)] = row.GetInt32(1);
        }

        return more;
    }

    /// <summary>Whatever points from one of these to another, with the fact that began it.</summary>
    public async Task<List<LineageEdge>> AmongAsync(IReadOnlyCollection<Guid> things, CancellationToken token)
    {
        await using var query = Command(
            $"""
            select e.kind, e.source, e.target, e.part, (e.label::json ->> 'version')::int, e.since,
                   case when {asOf.Holds("e")} then null else e.until end, n.event_id,
                   coalesce(e.label::json ->> 'stance', e.label::json ->> 'role')
            from unnest($6::uuid[]) as f (id)
            cross join lateral (
                select e.* from ledger.read_edge e
                where e.generation = $1 and e.review = $2 and e.source = f.id and e.target = any ($6)
                  and e.kind = any ($7) and {Seen} and {Narrowed}
                offset 0) e
            join ledger.entry n on n.review = $2 and n.position = e.since
            order by e.since, array_position($7::text[], e.kind), e.source, e.target, e.part
            """,
            things.ToArray(),
            kinds.ToArray()
        );
        var edges = new List<LineageEdge>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            edges.Add(EdgeOf(row));
        }

        return edges;
    }

    /// <summary>Whether the focus is there, and has the part that is asked about.</summary>
    public async Task<bool> IsThereAsync(CancellationToken token)
    {
        await using var query = asOf.Command(
            $"""
            select exists (select from ledger.read_item i
                           where i.generation = $1 and i.review = $2 and i.id = $4 and {asOf.Holds("i")}
                             and ($5::text = '' or jsonb_path_exists(i.view, '$.**.id ? (@ == $part)',
                                                                     jsonb_build_object('part', $5))))
            """,
            focus,
            Part
        );
        return (bool)(await query.ExecuteScalarAsync(token))!;
    }

    /// <summary>The same, along these kinds of pointer alone.</summary>
    public LineageRows Following(params string[] alone) => new(asOf, focus, asked, alone);

    private string Part => asked.Part?.ToString() ?? "";

    private NpgsqlCommand Command(string sql, params object[] values) => asOf.Command(sql, [focus, Part, .. values]);

    private static LineageEdge EdgeOf(NpgsqlDataReader row)
    {
        var (kind, from, to) = (row.GetString(0), row.GetGuid(1), row.GetGuid(2));
        return new(
            kind,
            from,
            to,
            Courses.Of(kind) switch
            {
                Course.TargetIsUp => to,
                Course.SourceIsUp => from,
                _ => null,
            },
            row.GetString(3) is { Length: > 0 } part ? part : null,
            row.IsDBNull(4) ? null : row.GetInt32(4),
            row.GetInt64(5),
            row.IsDBNull(6) ? null : row.GetInt64(6),
            row.GetGuid(7),
            row.IsDBNull(8) ? null : row.GetString(8)
        );
    }
}

/// <summary>A thing next to another, and the first kind of pointer that leads to it.</summary>
internal readonly record struct Met(Guid Id, string Kind);

/// <summary>Where a walk goes: up or down, and from somebody who spoke on to what they said alone.</summary>
internal readonly record struct Way(Side Side, bool IsOfPerson = false)
{
    public static implicit operator Way(Side side) => new(side);
}
