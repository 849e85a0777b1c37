using TheoryLedger.Ledger;

namespace TheoryLedger.Reviews;

/// <summary>Departs from the protocol, and says where and why.</summary>
public sealed record AmendProtocol(string Section, string Before, string After, Words Reason) : Command, IChange<Review>
{
    public Decision Decide(Review state, Known known) =>
        state switch
        {
            { ProtocolVersion: 0 } => ReviewRefusals.NoProtocol,
            _ when CheckBefore(state) is { } refusal => refusal,
            _ when Before == After => ReviewRefusals.ProtocolUnchanged,
            _ => new ProtocolAmended(state.ProtocolVersion + 1, Section, Before, After, Reason),
        };

    // A protocol that lies elsewhere, of which nothing is kept here, cannot be compared with.
    private Refusal? CheckBefore(Review state) =>
        state.Protocol.TryGetValue(Section, out var text) switch
        {
            true => Before == text ? null : ReviewRefusals.ProtocolDiffers,
            false when state.Protocol.IsEmpty || Before.Length == 0 => null,
            false => ReviewRefusals.SectionUnknown,
        };
}
