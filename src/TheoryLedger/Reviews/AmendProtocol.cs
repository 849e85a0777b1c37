using TheoryLedger.Ledger;

namespace TheoryLedger.Reviews;

/// <summary>Departs from the protocol, and says where and why.</summary>
public sealed record AmendProtocol(string Section, string Before, string After, Words Reason) : Command, IChange<Review>
{
    public Decision Decide(Review state, Known known) =>
        state switch
        {
            { ProtocolVersion: 0 } => ReviewRefusals.NoProtocol,
            _ when Before == After => ReviewRefusals.ProtocolUnchanged,
            _ => new ProtocolAmended(state.ProtocolVersion + 1, Section, Before, After, Reason),
        };
}
