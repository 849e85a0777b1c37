using TheoryLedger.Integrity.Policies;
using TheoryLedger.Integrity.Receipts;

namespace TheoryLedger.Integrity.Bundles;

/// <summary>What an auditor brings along to a bundle.</summary>
public sealed record BundleTrust
{
    /// <summary>Whom the auditor believes; none to go by what the bundle says of its own keys.</summary>
    public TrustPolicy? Policy { get; init; }

    /// <summary>Checkpoints of the log that were kept from earlier or elsewhere, in any order.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Seen { get; init; } = [];

    /// <summary>What the server promised: each event must be there as its receipt says.</summary>
    public IReadOnlyList<SignedReceipt> Receipts { get; init; } = [];
}
