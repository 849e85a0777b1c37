using TheoryLedger.Ledger;

namespace TheoryLedger.Constructs;

/// <summary>Stops pursuing a construct.</summary>
public sealed record RetireConstruct(Reasoning Why) : TheoryChange(Why), IChange<Construct>
{
    public Decision Decide(Construct state, Known known) =>
        state.IsOpen ? new ConstructRetired(Why) : ConstructRefusals.Closed(state);
}
