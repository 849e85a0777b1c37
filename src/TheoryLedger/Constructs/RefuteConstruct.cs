using TheoryLedger.Ledger;

namespace TheoryLedger.Constructs;

/// <summary>Gives a construct up because evidence speaks against it.</summary>
public sealed record RefuteConstruct(Reasoning Why) : TheoryChange(Why), IChange<Construct>
{
    public Decision Decide(Construct state, Known known) =>
        state.IsOpen ? new ConstructRefuted(state.Version, Why) : ConstructRefusals.Closed(state);
}
