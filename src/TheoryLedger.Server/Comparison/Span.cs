using Npgsql;
using TheoryLedger.Server.History;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Comparison;

/// <summary>Reads what happened between two moments, and nothing else: a thing without a fact in between is not looked at.</summary>
internal static class Span
{
    // Bytes of the facts about things with their words, after which no more things are taken at once.
    private const long Largest = 1024 * 1024;

    // So many facts lie between moments whose facts are gone through one by one.
    private const long Near = 250;

    /// <summary>Things about which there is a fact in between, one more than the page takes, in the order in which they began.</summary>
    public static async Task<List<(Guid Id, long Born)>> TouchedAsync(
        AsOf asOf,
        long from,
        string? concept,
        Cursor cursor,
        CancellationToken token
    )
    {
        string[] concepts = concept is null ? [.. ComparisonAsked.Concepts] : [concept];
        await using var query = asOf.Command(
            Touched(asOf.Moment, from),
            from,
            concepts,
            cursor.After,
            cursor.Limit + 1
        );
        var found = new List<(Guid Id, long Born)>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            found.Add((row.GetGuid(0), row.GetInt64(1)));
        }

        return found;
    }

    /// <summary>As many of these things, from the first on, as are told at once; at least one.</summary>
    public static async Task<int> FittingAsync(
        AsOf asOf,
        IEnumerable<(Guid Id, long Born)> things,
        CancellationToken token
    )
    {
        await using var query = asOf.Command(
            $"""
            with packed as (
                select s.*, sum(s.size) over (order by s.place) - s.size as before from (
                    select t.place, t.id, sum({FactReader.Size}) as size
                    from unnest($5) with ordinality as t (id, place)
                    join ledger_events.mt_events m on m.tenant_id = $4 and m.stream_id = t.id
                    group by t.place, t.id) s)
            select count(*)::int from (
                select sum(l.length) over (order by l.place) - l.length as before from (
                    select p.place, sum({FactReader.Length}) as length
                    from packed p join ledger_events.mt_events m on m.tenant_id = $4 and m.stream_id = p.id
                    where p.before < $6
                    group by p.place) l) f
            where f.before < $6
            """,
            asOf.Moment.Review.ToString(),
            things.Select(thing => thing.Id).ToArray(),
            (decimal)Largest
        );
        return (int)(await query.ExecuteScalarAsync(token))!;
    }

    /// <summary>The steps of these things in between, each thing's after the one whose row held at the earlier moment.</summary>
    public static Task<List<Step>> StepsAsync(
        AsOf asOf,
        long from,
        IEnumerable<(Guid Id, long Born)> things,
        CancellationToken token
    ) =>
        Steps.ReadAsync(
            asOf,
            $"i.id = any ($4) and i.{asOf.Moment.Until} > $5",
            "i.born, i.since",
            token,
            things.Select(thing => thing.Id).ToArray(),
            from
        );

    /// <summary>What the steps come to, thing by thing.</summary>
    public static IEnumerable<(string Concept, ThingCompared Compared)> Things(
        IEnumerable<Step> steps,
        Moment earlier
    ) =>
        from thing in steps.GroupBy(step => step.Id)
        let before = thing.FirstOrDefault(step => step.At(earlier.Order) <= earlier.At)
        let since = thing.Where(step => step.At(earlier.Order) > earlier.At).ToList()
        select (since[0].Concept, Comparing.Of(before?.After, since));

    // Between moments far apart the first things that changed are soon found, kind by kind, in the order in which they began: the
    // index tells what holds since when. Between near ones hardly any did, and the ledger's own entries tell which.
    private static string Touched(Moment to, long from) =>
        to.Order == TimeOrder.Recorded && to.At - from <= Near
            ? """
                select distinct i.id, i.born from ledger.entry w
                join ledger.read_item i
                  on i.generation = $1 and i.review = w.review and i.id = w.stream and i.since = w.position
                where w.review = $2 and w.position > $4 and w.position <= $3
                  and i.concept = any ($5) and i.born > $6
                order by i.born limit $7
                """
            : $"""
                select found.id, found.born from unnest($5) as kind (concept) cross join lateral (
                    select distinct on (i.born) i.id, i.born from ledger.read_item i
                    where i.generation = $1 and i.review = $2 and i.concept = kind.concept and i.born > $6
                      and i.{to.Since} > $4 and i.{to.Since} <= $3
                    order by i.born limit $7 offset 0) found
                order by found.born limit $7
                """;
}
