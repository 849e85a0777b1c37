using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Phases;

namespace TheoryLedger.Server.Reading;

/// <summary>On whose authority something was decided, and when.</summary>
/// <param name="Position">The position of the fact.</param>
/// <param name="Phase">The phase it belongs to; none for what sets a review up.</param>
/// <param name="By">The contributors whose decision it is.</param>
/// <param name="At">When it was decided, as precisely as known.</param>
public sealed record Decided(long Position, PhaseId? Phase, IReadOnlyList<ContributorId> By, EffectiveTime At)
{
    public static Decided In(Recorded fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var envelope = fact.Envelope;
        return new(envelope.Position, envelope.Phase, envelope.DecidedBy, envelope.Effective);
    }
}
