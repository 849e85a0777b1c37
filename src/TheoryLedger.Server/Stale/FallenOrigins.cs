using System.Text.Json;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Stale;

/// <summary>Constructs that were made from what a source says, or from the source itself, which was excluded since.</summary>
/// <remarks>Nothing new is made from an excluded source; what was made before stays, until somebody has looked at it.</remarks>
internal static class FallenOrigins
{
    private static string Fallen(AsOf asOf) =>
        $"""
            with lost as (
                select i.id, (i.view -> 'exclusions' -> -1 -> 'taken' ->> 'position')::bigint as position,
                       i.view ->> 'state' as state, i.view -> 'title' as title
                from ledger.read_item i
                where i.generation = $1 and i.review = $2 and i.concept = 'sources' and {asOf.Holds("i")}
                  and i.view ->> 'state' = 'excluded')
            select distinct on (o.source, l.id) o.source, l.id, l.state, l.position, l.title::text
            from lost l
            cross join lateral (
                select l.id as thing
                union all
                select p.source from ledger.read_edge p
                where p.generation = $1 and p.review = $2 and p.target = l.id and p.kind = 'source' and {asOf.Holds(
                "p"
            )} offset 0) t
            cross join lateral (
                select o.source from ledger.read_edge o
                where o.generation = $1 and o.review = $2 and o.target = t.thing and o.kind = 'origin' and {asOf.Holds(
                "o"
            )} offset 0) o
            order by o.source, l.id
            """;

    /// <summary>By what was made, the sources that it was made from and that count no more.</summary>
    public static async Task<ILookup<Guid, Unseen>> FindAsync(AsOf asOf, CancellationToken token)
    {
        await using var query = asOf.Command(Fallen(asOf));
        var fallen = new List<(Guid Made, Unseen Unseen)>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            var title = JsonSerializer.Deserialize<Words>(row.GetString(4), LedgerJson.Options);
            var (source, state) = (row.GetGuid(1), row.GetString(2));
            fallen.Add(
                (row.GetGuid(0), Unseen.Fallen(source, "sources", title, state, row.GetInt64(3), StaleHow.GivenUp))
            );
        }

        return fallen.ToLookup(f => f.Made, f => f.Unseen);
    }
}
