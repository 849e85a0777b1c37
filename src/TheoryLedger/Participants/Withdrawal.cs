using TheoryLedger.Ledger;

namespace TheoryLedger.Participants;

/// <summary>Whether what a participant said may still be used.</summary>
public static class Withdrawal
{
    public static bool HasWithdrawn(this ParticipantId id, Known known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return known.Find<Participant>(id.Value) is { IsWithdrawn: true };
    }
}
