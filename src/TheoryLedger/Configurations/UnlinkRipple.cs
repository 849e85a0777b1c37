using TheoryLedger.Ledger;

namespace TheoryLedger.Configurations;

/// <summary>Gives up a link between two configurations.</summary>
public sealed record UnlinkRipple(RippleId RippleId, Reasoning Why) : TheoryChange(Why), IChange<Configuration>
{
    public Decision Decide(Configuration state, Known known) =>
        state.Closure switch
        {
            { } closure => closure,
            null when state.Ripples.All(r => r.Id != RippleId) => Framing.Unknown("ripple", RippleId.Value),
            null => new RippleUnlinked(RippleId, Why),
        };
}
