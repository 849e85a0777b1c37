using System.Text.Json;
using TheoryLedger.Evidence;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Evidence;

/// <summary>Counts the evidence that stands, of many configurations at once, where it lies.</summary>
public static class EvidenceTally
{
    private static string Counted(AsOf asOf) =>
        $"""
            with {WhatCounts.Sets(asOf)}
            select c.target, c.label::json ->> 'stance', c.label::json ->> 'nature',
                   c.moved or (c.label::json ->> 'version')::int < (i.view ->> 'formVersion')::int, sum(c.links)::int, c.withdrawn, c.excluded, c.taken_back, c.unscreened
            from (select e.target, e.label, x.target in (select thing from gone) as withdrawn, {Moved.IsMoved(
                asOf,
                "x"
            )} as moved,
                         e.source in (select id from excluded) as excluded,
                         {TakenBack.Is(asOf.Moment, "e.source")} as taken_back, e.source in (select id from unscreened) as unscreened,
                         count(*) as links
                  from ledger.read_edge e
                  join ledger.read_edge x on x.generation = $1 and x.review = $2 and x.source = e.source and x.kind = 'excerpt'
                                          and {asOf.Holds("x")}
                  where e.generation = $1 and e.review = $2 and e.target = any ($4) and e.kind = 'judges'
                    and {asOf.Holds("e")}
                  group by 1, 2, 3, 4, 5, 6, 7) c
            join ledger.read_item i on i.generation = $1 and i.review = $2 and i.id = c.target and {asOf.Holds("i")}
            group by 1, 2, 3, 4, 6, 7, 8, 9
            """;

    /// <summary>The counts of each of these configurations; those without any have zeroes.</summary>
    public static async Task<IReadOnlyDictionary<Guid, EvidenceCounts>> OfAsync(
        AsOf asOf,
        IReadOnlyCollection<Guid> configurations,
        CancellationToken token
    )
    {
        ArgumentNullException.ThrowIfNull(asOf);
        await using var query = asOf.Command(Counted(asOf), configurations.ToArray());
        var groups = new List<Group>();
        await using var row = await query.ExecuteReaderAsync(token);
        while (await row.ReadAsync(token))
        {
            groups.Add(
                new(
                    row.GetGuid(0),
                    Named<Stance>(row.GetString(1)),
                    Named<EvidenceNature>(row.GetString(2)),
                    row.GetBoolean(3),
                    row.GetInt32(4),
                    row.GetBoolean(5),
                    row.GetBoolean(6),
                    row.GetBoolean(7),
                    row.GetBoolean(8)
                )
            );
        }

        var found = groups.ToLookup(g => g.Configuration);
        return configurations.ToDictionary(id => id, id => CountsOf([.. found[id]]));
    }

    private static EvidenceCounts CountsOf(List<Group> all) =>
        Standing([.. all.Where(g => g.Counts)]) with
        {
            Withdrawn = ByStance(all.Where(g => g.IsWithdrawn)),
            Excluded = ByStance(all.Where(g => g is { IsWithdrawn: false, IsExcluded: true })),
            TakenBack = ByStance(all.Where(g => g is { IsWithdrawn: false, IsExcluded: false, IsTakenBack: true })),
            Unscreened = ByStance(all.Where(g => g is { Counts: true, IsUnscreened: true })),
        };

    private static EvidenceCounts Standing(List<Group> groups) =>
        new(
            ByStance(groups.Where(g => g is { IsInherited: false, Nature: EvidenceNature.Own })),
            ByStance(groups.Where(g => g is { IsInherited: false, Nature: EvidenceNature.Reported })),
            ByStance(groups.Where(g => g.IsInherited))
        );

    private static StanceCounts ByStance(IEnumerable<Group> groups)
    {
        var sums = groups.ToLookup(g => g.Stance, g => g.Count);
        return new(sums[Stance.Supports].Sum(), sums[Stance.Contradicts].Sum(), sums[Stance.Qualifies].Sum());
    }

    private static TChoice Named<TChoice>(string stored) =>
        JsonSerializer.Deserialize<TChoice>($"\"{stored}\"", LedgerJson.Options)!;

    private sealed record Group(
        Guid Configuration,
        Stance Stance,
        EvidenceNature Nature,
        bool IsInherited,
        int Count,
        bool IsWithdrawn,
        bool IsExcluded,
        bool IsTakenBack,
        bool IsUnscreened
    )
    {
        public bool Counts => !IsWithdrawn && !IsExcluded && !IsTakenBack;
    }
}
