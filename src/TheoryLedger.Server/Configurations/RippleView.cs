using TheoryLedger.Configurations;
using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Phases;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Configurations;

/// <summary>An outcome here feeds a context or mechanism of another configuration.</summary>
public sealed record RippleView(
    RippleId RippleId,
    ElementId Outcome,
    ConfigurationId To,
    int ToVersion,
    ElementId ToElement,
    PhaseId? Phase,
    EffectiveTime DecidedAt,
    IReadOnlyList<ContributorId> DecidedBy,
    long Position
) : Taken(Phase, DecidedAt, DecidedBy, Position)
{
    /// <summary>When and why the link was given up; none while it stands.</summary>
    public Taken? GivenUp { get; init; }

    public static RippleView Of(RippleLinked e, Envelope envelope)
    {
        ArgumentNullException.ThrowIfNull(e);
        ArgumentNullException.ThrowIfNull(envelope);
        return new(
            e.RippleId,
            e.Outcome,
            e.To,
            e.ToVersion,
            e.ToElement,
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
