using TheoryLedger.Ledger;

namespace TheoryLedger.Constructs;

/// <summary>Says that a construct stood up to new evidence as it is.</summary>
public sealed record AffirmConstruct(Reasoning Why) : TheoryChange(Why), IChange<Construct>
{
    public Decision Decide(Construct state, Known known)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Affirm(Why, known);
    }
}
