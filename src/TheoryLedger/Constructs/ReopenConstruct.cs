using TheoryLedger.Ledger;

namespace TheoryLedger.Constructs;

/// <summary>Takes up a construct that had been given up.</summary>
public sealed record ReopenConstruct(Reasoning Why) : TheoryChange(Why), IChange<Construct>
{
    public Decision Decide(Construct state, Known known) =>
        state.Status switch
        {
            ConstructStatus.Open => ConstructRefusals.NotClosed,
            ConstructStatus.Merged or ConstructStatus.Split => ConstructRefusals.Closed(state),
            _ => new ConstructReopened(Why),
        };
}
