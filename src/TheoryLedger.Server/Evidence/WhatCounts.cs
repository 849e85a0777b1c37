using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Evidence;

/// <summary>The one rule by which evidence that stands counts, or counts for nothing: whatever counts evidence asks here.</summary>
/// <param name="Withdrawn">Said by somebody who has withdrawn.</param>
/// <param name="Excluded">From sources that were excluded.</param>
/// <param name="TakenBack">Resting on readings all of which were taken back.</param>
/// <param name="Unscreened">From sources that nobody has screened or taken in: it counts, and that shows.</param>
internal sealed record WhatCounts(
    IReadOnlySet<Guid> Withdrawn,
    IReadOnlySet<Guid> Excluded,
    IReadOnlySet<Guid> TakenBack,
    IReadOnlySet<Guid> Unscreened
)
{
    /// <summary>SQL of table expressions <c>gone (thing)</c>, <c>excluded (id)</c> and <c>unscreened (id)</c>.</summary>
    public static string Sets(AsOf asOf) => $"{Evidence.Withdrawn.Gone(asOf)}, {FromSources.Sets(asOf)}";

    /// <summary>SQL, beside <see cref="Sets"/>, that is true of evidence that counts.</summary>
    /// <param name="asOf">The moment.</param>
    /// <param name="evidence">SQL of its id.</param>
    public static string Counts(AsOf asOf, string evidence) =>
        $"""
            ({evidence} not in (select id from excluded) and not {Evidence.TakenBack.Is(asOf.Moment, evidence)} and not exists (
                select from ledger.read_edge q
                where q.generation = $1 and q.review = $2 and q.source = {evidence} and q.kind = 'excerpt' and {asOf.Holds(
                "q"
            )}
                  and q.target in (select thing from gone)))
            """;

    /// <summary>What goes for these pieces of evidence.</summary>
    public static async Task<WhatCounts> AmongAsync(
        AsOf asOf,
        IReadOnlyCollection<Guid> evidence,
        CancellationToken token
    )
    {
        var from = await FromSources.AmongAsync(asOf, evidence, token);
        return new(
            await Evidence.Withdrawn.AmongAsync(asOf, evidence, token),
            from.Excluded,
            await Evidence.TakenBack.AmongAsync(asOf, evidence, token),
            from.Unscreened
        );
    }

    /// <summary>Whether a piece that stands counts.</summary>
    public bool IsCounted(Guid evidence) =>
        !Withdrawn.Contains(evidence) && !Excluded.Contains(evidence) && !TakenBack.Contains(evidence);
}
