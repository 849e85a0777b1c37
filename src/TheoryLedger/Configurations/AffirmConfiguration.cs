using TheoryLedger.Ledger;

namespace TheoryLedger.Configurations;

/// <summary>Says that a configuration stood up to new evidence as it is.</summary>
public sealed record AffirmConfiguration(Reasoning Why) : TheoryChange(Why), IChange<Configuration>
{
    public Decision Decide(Configuration state, Known known)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Affirm(Why, known);
    }
}
