using TheoryLedger.Ledger;

namespace TheoryLedger.Stale;

public static class StaleRefusals
{
    public static readonly Refusal NotAffirmed = new(
        "thing-not-affirmed",
        "Only codings, constructs, configurations, programme theories and guidance are affirmed; take the others out."
    );

    /// <summary>Why one of many was refused, and with it all: which one it was, for the person who looks for it.</summary>
    public static Refusal Of(Guid id, Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return refusal with { Reason = $"Nothing was recorded, because of {id}: {refusal.Reason}" };
    }
}
