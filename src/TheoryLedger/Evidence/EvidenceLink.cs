using System.Diagnostics;
using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Sources;

namespace TheoryLedger.Evidence;

/// <summary>What decisions need to know of a piece of evidence.</summary>
/// <param name="ExcerptId">The evidence.</param>
/// <param name="ExcerptVersion">The latest version of it that was judged; for later ones it is inherited.</param>
/// <param name="ConfigurationId">What it speaks to.</param>
/// <param name="Element">The one element it speaks to.</param>
/// <param name="Link">The one link it speaks to.</param>
/// <param name="Stance">Which way it speaks.</param>
/// <param name="LinkedVersion">The version it was first judged for.</param>
/// <param name="JudgedVersion">The latest version it was judged for; for later ones it is inherited.</param>
/// <param name="Weight">What it counts.</param>
/// <param name="IsDropped">Whether it no longer counts since that version.</param>
/// <param name="IsStanding">False once it has been unlinked.</param>
/// <param name="Answer">What was last done about the contradiction.</param>
public sealed record EvidenceLink(
    ExcerptId ExcerptId,
    int ExcerptVersion,
    ConfigurationId ConfigurationId,
    ElementId? Element,
    LinkId? Link,
    Stance Stance,
    int LinkedVersion,
    int JudgedVersion,
    Weight Weight,
    bool IsDropped,
    bool IsStanding,
    ContradictionAnswered? Answer
) : IFold<EvidenceLink>
{
    /// <summary>Whether it lies in a source itself or in notes about it.</summary>
    public EvidenceNature Nature { get; init; }

    /// <summary>Where its words stand: with that source it falls.</summary>
    public SourceId SourceId { get; init; }

    /// <summary>The readings it rests on: once all of them have been taken back, it counts for nothing.</summary>
    public IReadOnlyList<CodingId> Codings { get; init; } = [];

    public IEnumerable<Guid> LeansOn => [ExcerptId.Value, ConfigurationId.Value, .. Codings.Select(c => c.Value)];

    public static EvidenceLink Fold(EvidenceLink? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, EvidenceLinked e) => Begun(e),
            ({ } l, EvidenceRejudged e) => l with
            {
                ExcerptVersion = e.ExcerptVersion,
                JudgedVersion = e.ConfigurationVersion,
                Weight = e.Weight,
                IsDropped = e.Verdict == Rejudgement.Dropped,
            },
            ({ } l, ContradictionAnswered e) => l with { Answer = e },
            ({ } l, EvidenceUnlinked) => l with { IsStanding = false },
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };

    private static EvidenceLink Begun(EvidenceLinked e) =>
        new(
            e.ExcerptId,
            e.ExcerptVersion,
            e.ConfigurationId,
            e.Element,
            e.Link,
            e.Stance,
            e.ConfigurationVersion,
            e.ConfigurationVersion,
            e.Weight,
            IsDropped: false,
            IsStanding: true,
            Answer: null
        )
        {
            Nature = e.Nature,
            SourceId = e.SourceId,
            Codings = e.Codings,
        };
}
