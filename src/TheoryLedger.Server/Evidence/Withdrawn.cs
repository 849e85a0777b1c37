using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Storage;

namespace TheoryLedger.Server.Evidence;

/// <summary>Which evidence goes back to what somebody said who has withdrawn since.</summary>
internal static class Withdrawn
{
    /// <summary>How such evidence points at its configuration, in place of judging it.</summary>
    public const string Kind = "withdrawn";

    /// <summary>SQL of a table expression <c>gone (thing)</c>: all that anybody stands behind who has withdrawn by this moment.</summary>
    public static string Gone(AsOf asOf) =>
        $"""
            left_us as (
                select i.id from ledger.read_item i
                where i.generation = $1 and i.review = $2 and i.concept = 'participants' and {asOf.Holds("i")}
                  and i.view -> 'consent' -> 'analysis' = 'false'),
            gone as (
                select c.thing from ledger.concern c where c.review = $2 and c.person in (select id from left_us) and {Stood(
                asOf,
                "c"
            )}
                union
                select c.thing from ledger.concern c where c.review = $2 and {Stood(asOf, "c")} and c.person in (
                    select d.thing from ledger.concern d where d.review = $2 and d.person in (select id from left_us) and {Stood(
                asOf,
                "d"
            )}))
            """;

    /// <summary>SQL that is true of evidence behind whose words somebody stands who has withdrawn: for few pieces, one by one.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="evidence">SQL of its id.</param>
    public static string Is(Moment moment, string evidence) =>
        $"""
            exists (
                select from ledger.read_edge q
                cross join lateral (
                    select c.person from ledger.concern c where c.review = $2 and c.thing = q.target and {Stood(moment, "c")}
                    union all
                    select d.person from ledger.concern c join ledger.concern d on d.review = $2 and d.thing = c.person and {Stood(
                        moment, "d"
                    )}
                    where c.review = $2 and c.thing = q.target and {Stood(moment, "c")} offset 0) s
                cross join lateral (
                    select from ledger.read_item p
                    where p.generation = $1 and p.review = $2 and p.id = s.person and p.concept = 'participants'
                      and {moment.Holds("p")} and p.view -> 'consent' -> 'analysis' = 'false' offset 0) p
                where q.generation = $1 and q.review = $2 and q.source = {evidence} and q.kind = 'excerpt' and {moment.Holds(
                    "q"
                )})
            """;

    /// <summary>SQL that is true of whoever stood behind something by this moment; in the order of deciding, as far as is known now.</summary>
    public static string Stood(AsOf asOf, string concern) => Stood(asOf.Moment, concern);

    private static string Stood(Moment moment, string concern) =>
        moment.Order == TimeOrder.Recorded ? $"{concern}.position <= $3" : "true";

    /// <summary>Those among pieces of evidence.</summary>
    public static async Task<HashSet<Guid>> AmongAsync(AsOf asOf, IEnumerable<Guid> evidence, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(asOf);
        await using var query = asOf.Command(
            $"""
            with {Gone(asOf)}
            select x.source from ledger.read_edge x
            where x.generation = $1 and x.review = $2 and x.source = any ($4) and x.kind = 'excerpt' and {asOf.Holds(
                "x"
            )}
              and x.target in (select thing from gone)
            """,
            evidence.ToArray()
        );
        return [.. await query.IdsAsync(token)];
    }

    /// <summary>Those among things that somebody stands behind who has withdrawn.</summary>
    public static async Task<HashSet<Guid>> ThingsAsync(AsOf asOf, IEnumerable<Guid> things, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(asOf);
        await using var query = asOf.Command(
            $"with {Gone(asOf)} select thing from gone where thing = any ($4)",
            things.ToArray()
        );
        return [.. await query.IdsAsync(token)];
    }
}
