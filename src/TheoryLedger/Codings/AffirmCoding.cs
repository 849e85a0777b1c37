using TheoryLedger.Ledger;

namespace TheoryLedger.Codings;

/// <summary>Says that a coding holds, though its code was redefined or given up since, or its excerpt re-anchored.</summary>
public sealed record AffirmCoding(Words Reason) : Command, IChange<Coding>
{
    public Decision Decide(Coding state, Known known)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Affirm(Reason, known);
    }
}
