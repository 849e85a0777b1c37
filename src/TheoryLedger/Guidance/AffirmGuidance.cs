using TheoryLedger.Ledger;

namespace TheoryLedger.Guidance;

/// <summary>Says that guidance holds as it is, though what it rests on may have changed.</summary>
public sealed record AffirmGuidance(Reasoning Why) : TheoryChange(Why), IChange<PieceOfGuidance>
{
    public Decision Decide(PieceOfGuidance state, Known known)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Affirm(Why, known);
    }
}
