using TheoryLedger.Evidence;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Mechanisms;

/// <summary>The evidence where a mechanism works: for beside against, never one without the other.</summary>
/// <param name="Counts">All of it: own, reported, and inherited apart.</param>
/// <param name="Supports">What speaks for it: what counts before what does not, and the first that were put forward.</param>
/// <param name="Contradicts">What speaks against it, each with how it was answered.</param>
/// <param name="Qualifies">What narrows it, each with how it was answered.</param>
/// <param name="UnansweredContradictions">How many of those shown against or qualifying that count nobody has answered.</param>
public sealed record MechanismEvidence(
    EvidenceCounts Counts,
    IReadOnlyList<EvidenceReading> Supports,
    IReadOnlyList<EvidenceReading> Contradicts,
    IReadOnlyList<EvidenceReading> Qualifies,
    int UnansweredContradictions
)
{
    /// <summary>What once spoke against it or narrowed it, and was dropped or unlinked since.</summary>
    public IReadOnlyList<EvidenceReading> Former { get; init; } = [];

    /// <summary>How many pieces of each stance are shown in full; the rest are listed under /evidence.</summary>
    internal const int Shown = 100;

    internal IEnumerable<EvidenceReading> All => [.. Supports, .. Contradicts, .. Qualifies];

    internal static async Task<MechanismEvidence> FindAsync(Works works, AsOf asOf, CancellationToken token)
    {
        var shown = works
            .Judgements.GroupBy(p => p.LabelAs<Judgement>().Stance)
            .SelectMany(side =>
                side.OrderByDescending(MarkedJudgements.Counts).ThenBy(Rank).ThenBy(p => p.Since).Take(Shown)
            )
            .Select(p => p.Source);
        var views = await asOf.FindAllAsync<EvidenceView>(shown, token);
        var read = await EvidenceShelf.ShowAsync([.. views.Values.OrderBy(v => v.BeganAt)], asOf, token);
        return Of(
            [.. works.Places.Select(p => p.Evidence)],
            read.OrderByDescending(e => e.Counts).ThenBy(e => e.BeganAt).ToLookup(e => e.Stance)
        ) with
        {
            Former = await EvidenceShelf.FormerAsync(
                [.. works.Configurations.Select(c => c.Id)],
                works.BearsOn,
                asOf,
                token
            ),
        };
    }

    // Own evidence before reported, and what weighs more before what weighs less: what may be quoted is always among those shown.
    private static (EvidenceNature, Weight) Rank(Pointer pointer) =>
        pointer.LabelAs<Judgement>() is var judgement ? (judgement.Nature, judgement.Weight) : default;

    private static MechanismEvidence Of(IReadOnlyList<EvidenceCounts> counts, ILookup<Stance, EvidenceReading> sides) =>
        new(
            new(Sum(counts, c => c.Own), Sum(counts, c => c.Reported), Sum(counts, c => c.Inherited))
            {
                Withdrawn = Sum(counts, c => c.Withdrawn),
                Excluded = Sum(counts, c => c.Excluded),
                TakenBack = Sum(counts, c => c.TakenBack),
                Unscreened = Sum(counts, c => c.Unscreened),
            },
            [.. sides[Stance.Supports]],
            [.. sides[Stance.Contradicts]],
            [.. sides[Stance.Qualifies]],
            sides[Stance.Contradicts].Concat(sides[Stance.Qualifies]).Count(e => e.Counts && e.Answers is [])
        );

    private static StanceCounts Sum(IReadOnlyList<EvidenceCounts> counts, Func<EvidenceCounts, StanceCounts> part) =>
        new(
            counts.Sum(c => part(c).Supports),
            counts.Sum(c => part(c).Contradicts),
            counts.Sum(c => part(c).Qualifies)
        );
}
