using TheoryLedger.Codings;
using TheoryLedger.Configurations;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Sources;

namespace TheoryLedger.Evidence;

public abstract record EvidenceEvent : LedgerEvent;

/// <summary>An excerpt was put forward as evidence for, against or qualifying one version of a configuration.</summary>
/// <param name="ExcerptId">The evidence.</param>
/// <param name="ExcerptVersion">The version of it that was judged.</param>
/// <param name="SourceId">Where it stands.</param>
/// <param name="ConfigurationId">The configuration.</param>
/// <param name="ConfigurationVersion">The version that was judged.</param>
/// <param name="Element">The one element it speaks to.</param>
/// <param name="Link">The one link it speaks to; neither means the whole.</param>
/// <param name="Stance">Supports, contradicts or qualifies.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="Nature">From the source itself, or from notes of what was published about it.</param>
/// <param name="Codings">The readings it rests on.</param>
/// <param name="Reason">Why.</param>
public sealed record EvidenceLinked(
    ExcerptId ExcerptId,
    int ExcerptVersion,
    SourceId SourceId,
    ConfigurationId ConfigurationId,
    int ConfigurationVersion,
    ElementId? Element,
    LinkId? Link,
    Stance Stance,
    Weight Weight,
    EvidenceNature Nature,
    IReadOnlyList<CodingId> Codings,
    Words Reason
) : EvidenceEvent;

/// <summary>Evidence was looked at again, for a later version of its configuration or of its excerpt.</summary>
/// <param name="ConfigurationVersion">The version that it was judged for.</param>
/// <param name="ExcerptVersion">The version of the excerpt that was judged.</param>
/// <param name="Verdict">Carried, re-weighed or dropped.</param>
/// <param name="Weight">What it counts now.</param>
/// <param name="Reason">Why.</param>
public sealed record EvidenceRejudged(
    int ConfigurationVersion,
    int ExcerptVersion,
    Rejudgement Verdict,
    Weight Weight,
    Words Reason
) : EvidenceEvent;

/// <summary>An excerpt no longer counts as evidence here.</summary>
public sealed record EvidenceUnlinked(Words Reason) : EvidenceEvent;

/// <summary>Something was done about evidence that contradicts.</summary>
/// <param name="Answer">Reconciled by a revision, adjudicated, set aside, or left open.</param>
/// <param name="Revision">The version that reconciles it.</param>
/// <param name="Why">Why.</param>
public sealed record ContradictionAnswered(ContradictionAnswer Answer, Ref? Revision, Reasoning Why) : EvidenceEvent;
