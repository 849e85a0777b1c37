using TheoryLedger.Configurations;
using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Phases;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Configurations;

/// <summary>One consideration of a rival explanation.</summary>
public sealed record RivalWord(
    RivalId RivalId,
    int ConfigurationVersion,
    string Explanation,
    RivalVerdict Verdict,
    PhaseId? Phase,
    EffectiveTime DecidedAt,
    IReadOnlyList<ContributorId> DecidedBy,
    long Position
) : Taken(Phase, DecidedAt, DecidedBy, Position)
{
    public static RivalWord Of(RivalConsidered e, Envelope envelope)
    {
        ArgumentNullException.ThrowIfNull(e);
        ArgumentNullException.ThrowIfNull(envelope);
        return new(
            e.RivalId,
            e.Version,
            e.Explanation,
            e.Verdict,
            envelope.Phase,
            envelope.Effective,
            envelope.DecidedBy,
            envelope.Position
        )
        {
            Why = e.Why,
            Recorder = envelope.Recorder,
        };
    }
}

/// <summary>A search for a case against the configuration.</summary>
public sealed record NegativeCaseView(
    NegativeCaseId NegativeCaseId,
    int ConfigurationVersion,
    Words Where,
    NegativeCaseResult Result,
    IReadOnlyList<Ref> Found,
    Words Note,
    PhaseId? Phase,
    EffectiveTime DecidedAt,
    IReadOnlyList<ContributorId> DecidedBy,
    long Position
) : Taken(Phase, DecidedAt, DecidedBy, Position)
{
    public static NegativeCaseView Of(NegativeCaseSought e, Envelope envelope)
    {
        ArgumentNullException.ThrowIfNull(e);
        ArgumentNullException.ThrowIfNull(envelope);
        return new(
            e.NegativeCaseId,
            e.Version,
            e.Where,
            e.Result,
            e.Found,
            e.Note,
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
