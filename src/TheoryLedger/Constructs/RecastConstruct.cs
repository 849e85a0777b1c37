using TheoryLedger.Ledger;

namespace TheoryLedger.Constructs;

/// <summary>Says that a construct turned out to be something else.</summary>
public sealed record RecastConstruct(Standing To, Reasoning Why) : TheoryChange(Why), IChange<Construct>
{
    public Decision Decide(Construct state, Known known) =>
        state switch
        {
            { IsOpen: false } => ConstructRefusals.Closed(state),
            _ when To == state.Standing => ConstructRefusals.StandingUnchanged,
            _ => new ConstructRecast(state.Version, state.Standing, To, Why),
        };
}
