namespace TheoryLedger.Server.Reading;

/// <summary>Moves rows back in the order of deciding, where a later fact tells that they were decided earlier.</summary>
internal static class Lowering
{
    /// <summary>SQL that lets no row of a thing begin or end later than by a bound; what still holds goes on holding.</summary>
    /// <param name="table">Where the rows lie: $1 their generation, $2 their review.</param>
    /// <param name="thing">The column that says whose row it is: $3 the things, $4 the bound of each.</param>
    public static string Of(string table, string thing) =>
        $"""
            with beyond as materialized (
                select r.ctid, l.bound
                from unnest($3, $4) as l (id, bound) cross join lateral (
                    select r.ctid from ledger.{table} r
                    where r.generation = $1 and r.review = $2 and r.{thing} = l.id
                      and (r.decided_since > l.bound
                           or r.decided_until > l.bound and r.decided_until < 9223372036854775807) offset 0) r)
            update ledger.{table} r
            set decided_since = least(r.decided_since, b.bound),
                decided_until = case when r.decided_until = 9223372036854775807 then r.decided_until
                                     else least(r.decided_until, b.bound) end
            from beyond b where r.ctid = b.ctid
            """;
}
