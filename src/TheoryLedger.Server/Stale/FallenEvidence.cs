using System.Text.Json;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Codings;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Stale;

/// <summary>Evidence that something happened to since anybody judged it: its source was excluded or retracted, or all its codings were taken back.</summary>
/// <remarks>It is judged where it is put forward, and with a later version; whatever else is said of it, such as an answer, judges nothing.</remarks>
internal static class FallenEvidence
{
    // The last fact that says what it counts.
    private const string Judged =
        "coalesce(v.view -> 'judgements' -> -1 ->> 'position', v.view -> 'linked' ->> 'position')::bigint";

    private static string Fallen(AsOf asOf) =>
        $"""
            with lost as (
                select i.id, i.concept, i.view ->> 'state' = 'excluded' as gone,
                       greatest((i.view -> 'exclusions' -> -1 -> 'taken' ->> 'position')::bigint * (i.view ->> 'state' = 'excluded')::int,
                                (select max((n -> 'taken' ->> 'position')::bigint) from jsonb_array_elements(i.view -> 'notices') n
                                 where n ->> 'kind' = 'retraction')) as position,
                       i.view ->> 'state' as state, i.view -> 'title' as title
                from ledger.read_item i
                where i.generation = $1 and i.review = $2 and i.concept = 'sources' and {asOf.Holds("i")}
                  and (i.view ->> 'state' = 'excluded' or i.view ->> 'isRetracted' = 'true')
                union all
                select i.id, i.concept, true, {Ended(asOf)}, i.view ->> 'state', null
                from ledger.read_item i
                where i.generation = $1 and i.review = $2 and i.concept = 'codings' and {asOf.Holds("i")}
                  and i.view ->> 'state' <> 'standing')
            select distinct on (j.target, l.id) j.target, l.id, l.concept, l.gone, l.position, l.state, l.title::text
            from lost l
            join ledger.read_edge p on p.generation = $1 and p.review = $2 and p.target = l.id and p.kind in ('source', 'coding')
                                    and {asOf.Holds("p")}
            join ledger.read_edge j on j.generation = $1 and j.review = $2 and j.source = p.source and j.kind = 'judges'
                                    and {asOf.Holds("j")}
            join ledger.read_item v on v.generation = $1 and v.review = $2 and v.id = p.source and {asOf.Holds("v")}
            where {Judged} < l.position and (l.concept = 'sources' or {TakenBack.Is(asOf.Moment, "p.source")})
            order by j.target, l.id
            """;

    // A coding that gave way lives on in the one that took its place: it is lost when the last of them is.
    private static string Ended(AsOf asOf) =>
        $"""
            case when i.view ->> 'state' <> 'replaced' then i.since else (
                with recursive line as (
                    select i.id
                    union select r.target from line join ledger.read_edge r
                        on r.generation = $1 and r.review = $2 and r.source = line.id
                       and r.kind = '{CodingView.SuccessorEdge}' and {asOf.Holds("r")})
                select max(c.since) from line join ledger.read_item c
                    on c.generation = $1 and c.review = $2 and c.id = line.id and {asOf.Holds("c")}) end
            """;

    /// <summary>By configuration, what its evidence stands on no more.</summary>
    public static async Task<ILookup<Guid, Unseen>> FindAsync(AsOf asOf, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(asOf);
        await using var query = asOf.Command(Fallen(asOf));
        var fallen = new List<(Guid Configuration, Unseen Unseen)>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var title = row.IsDBNull(6)
                ? null
                : JsonSerializer.Deserialize<Words>(row.GetString(6), LedgerJson.Options);
            var how = row.GetBoolean(3) ? StaleHow.GivenUp : StaleHow.Retracted;
            var (concept, state) = (row.GetString(2), row.GetString(5));
            fallen.Add((row.GetGuid(0), Unseen.Fallen(row.GetGuid(1), concept, title, state, row.GetInt64(4), how)));
        }

        return fallen.ToLookup(f => f.Configuration, f => f.Unseen);
    }
}
