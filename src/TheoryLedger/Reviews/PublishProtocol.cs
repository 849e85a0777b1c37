using TheoryLedger.Ledger;

namespace TheoryLedger.Reviews;

/// <summary>Puts the protocol on record.</summary>
public sealed record PublishProtocol(
    IReadOnlyList<ProtocolSection> Sections,
    string? Reference = null,
    string? DocumentDigest = null
) : Command, IChange<Review>
{
    public Decision Decide(Review state, Known known) =>
        state.ProtocolVersion > 0
            ? ReviewRefusals.ProtocolPublished
            : new ProtocolPublished(Version: 1, Reference, DocumentDigest, Sections);
}
