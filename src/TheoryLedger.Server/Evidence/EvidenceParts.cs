using TheoryLedger.Contributors;
using TheoryLedger.Evidence;
using TheoryLedger.Ledger;
using TheoryLedger.Phases;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Evidence;

/// <summary>What a version of the configuration made of a piece of evidence.</summary>
public sealed record RejudgementView(
    int ConfigurationVersion,
    int ExcerptVersion,
    Rejudgement Verdict,
    Weight Weight,
    Words Reason,
    PhaseId? Phase,
    EffectiveTime DecidedAt,
    IReadOnlyList<ContributorId> DecidedBy,
    long Position
) : Taken(Phase, DecidedAt, DecidedBy, Position)
{
    public static RejudgementView Of(EvidenceRejudged e, Envelope envelope)
    {
        ArgumentNullException.ThrowIfNull(e);
        ArgumentNullException.ThrowIfNull(envelope);
        return new(
            e.ConfigurationVersion,
            e.ExcerptVersion,
            e.Verdict,
            e.Weight,
            e.Reason,
            envelope.Phase,
            envelope.Effective,
            envelope.DecidedBy,
            envelope.Position
        )
        {
            Recorder = envelope.Recorder,
        };
    }
}

/// <summary>What was done about evidence that contradicts or qualifies.</summary>
public sealed record ContradictionAnswerView(
    ContradictionAnswer Answer,
    Ref? Revision,
    PhaseId? Phase,
    EffectiveTime DecidedAt,
    IReadOnlyList<ContributorId> DecidedBy,
    long Position
) : Taken(Phase, DecidedAt, DecidedBy, Position)
{
    public static ContradictionAnswerView Of(ContradictionAnswered e, Envelope envelope)
    {
        ArgumentNullException.ThrowIfNull(e);
        ArgumentNullException.ThrowIfNull(envelope);
        return new(e.Answer, e.Revision, envelope.Phase, envelope.Effective, envelope.DecidedBy, envelope.Position)
        {
            Why = e.Why,
            Recorder = envelope.Recorder,
        };
    }
}

/// <summary>When and why an excerpt's use as evidence ended.</summary>
public sealed record UnlinkingView(
    Words Reason,
    PhaseId? Phase,
    EffectiveTime DecidedAt,
    IReadOnlyList<ContributorId> DecidedBy,
    long Position
) : Taken(Phase, DecidedAt, DecidedBy, Position)
{
    public static UnlinkingView Of(EvidenceUnlinked e, Envelope envelope)
    {
        ArgumentNullException.ThrowIfNull(e);
        ArgumentNullException.ThrowIfNull(envelope);
        return new(e.Reason, envelope.Phase, envelope.Effective, envelope.DecidedBy, envelope.Position)
        {
            Recorder = envelope.Recorder,
        };
    }
}
