using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Phases;

namespace TheoryLedger.Server.Reading;

/// <summary>A decision as it is read next to what it led to.</summary>
/// <param name="Phase">The phase it belongs to.</param>
/// <param name="DecidedAt">When it was decided, as precisely as known.</param>
/// <param name="DecidedBy">Whose decision it was.</param>
/// <param name="Position">Its place in the review.</param>
public record Taken(PhaseId? Phase, EffectiveTime DecidedAt, IReadOnlyList<ContributorId> DecidedBy, long Position)
{
    /// <summary>Why, where theory was changed.</summary>
    public Reasoning? Why { get; init; }

    /// <summary>The pseudonymous account that recorded it: whose act it was where nobody decided, as when an auditor asks.</summary>
    public string? Recorder { get; init; }

    public static Taken In(Envelope envelope, Reasoning? why = null)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        return new(envelope.Phase, envelope.Effective, envelope.DecidedBy, envelope.Position)
        {
            Why = why,
            Recorder = envelope.Recorder,
        };
    }
}
