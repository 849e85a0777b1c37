using TheoryLedger.Ledger;

namespace TheoryLedger.ProgrammeTheories;

/// <summary>Says that a programme theory stood up to new evidence as it is.</summary>
public sealed record AffirmTheory(Reasoning Why) : TheoryChange(Why), IChange<ProgrammeTheory>
{
    public Decision Decide(ProgrammeTheory state, Known known)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Affirm(Why, known);
    }
}
