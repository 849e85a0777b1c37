using Npgsql;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Mechanisms;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Questions;

/// <summary>Of every mechanism, which way evidence speaks of it, and whether its cases have contexts; by one look-up for all.</summary>
/// <param name="Each">In the order in which they began.</param>
internal sealed record MechanismsSpoken(IReadOnlyList<MechanismSpoken> Each)
{
    /// <summary>What is missing where nothing can be said.</summary>
    public string? Lacks => Each.Count == 0 ? "mechanisms" : null;

    /// <summary>How many there are of which this is said, among all, and the one by which that is seen.</summary>
    public Tally Of(string name, Func<MechanismSpoken, string?> first) =>
        new Tally(Each.Count(m => first(m) is not null), Each.Count) { Lacks = Lacks }.Seen(
            name,
            Each.Where(m => first(m) is not null).MinBy(first, StringComparer.Ordinal)?.Id
        );

    public static async Task<MechanismsSpoken> FindAsync(AsOf asOf, CancellationToken token)
    {
        await using var query = asOf.Command(QueryAt(asOf));
        var each = new List<MechanismSpoken>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            each.Add(new(row.GetGuid(0), Text(row, 1), Text(row, 2), Text(row, 3), Text(row, 4)));
        }

        return new(each);
    }

    private static string QueryAt(AsOf asOf) =>
        $"""
            with {WhatCounts.Sets(asOf)},
            mechanism as (
                select i.id, i.born from ledger.read_item i
                where i.generation = $1 and i.review = $2 and i.concept = 'constructs' and {asOf.Holds("i")}
                  and {MechanismList.AreMechanisms(asOf)}),
            spoken as (
                select s.target as id, j.label::json ->> 'stance' as stance,
                       lpad(c.born::text, 19, '0') || s.part collate "C" as place,
                       c.view -> 'form' -> 'elements' @> '[{"{"}"role": "Context"{"}"}]' as has_context
                from ledger.read_edge s
                join ledger.read_item c on c.generation = $1 and c.review = $2 and c.id = s.source
                                       and c.concept = 'configurations' and {asOf.Holds(
                "c"
            )} and c.view ->> 'state' = 'open'
                join ledger.read_edge j on j.generation = $1 and j.review = $2 and j.target = c.id and j.kind = 'judges'
                                       and {asOf.Holds("j")}
                cross join {BearingOn.Named}
                where s.generation = $1 and s.review = $2 and s.kind = 'stands-as' and {asOf.Holds("s")}
                  and s.target in (select id from mechanism)
                  and {BearingOn.AsMechanism}
                  and {BearingOn.Bears} and {WhatCounts.Counts(asOf, "j.source")})
            select m.id, min(p.place), min(p.place) filter (where p.stance = 'supports'),
                   min(p.place) filter (where p.stance in ('contradicts', 'qualifies')),
                   min(p.place) filter (where p.stance = 'supports' and p.has_context)
            from mechanism m left join spoken p on p.id = m.id
            group by m.id, m.born order by m.born, m.id
            """;

    private static string? Text(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);
}

/// <summary>Where evidence first bears on a mechanism: the configuration and element, so that places can be put in order.</summary>
/// <param name="Id">The construct.</param>
/// <param name="Spoken">Where anything does that counts, in a configuration that is worked on; none where nothing does.</param>
/// <param name="Supported">Where something speaks for it.</param>
/// <param name="Opposed">Where something speaks against it, or qualifies it.</param>
/// <param name="InContext">Where something speaks for it in a configuration that names a context.</param>
internal sealed record MechanismSpoken(Guid Id, string? Spoken, string? Supported, string? Opposed, string? InContext);
