using TheoryLedger.Integrity.Tiles;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Integrity.Verification;

/// <summary>What an auditor holds of a log.</summary>
/// <param name="Files">Its tiles and entries, as they stand at the largest checkpoint of the history.</param>
/// <param name="History">Its checkpoints as bytes, the oldest first.</param>
public sealed record LogEvidence(ILogFiles Files, IReadOnlyList<ReadOnlyMemory<byte>> History)
{
    /// <summary>Checkpoints that somebody kept from earlier or elsewhere, in any order: the log must contain all of them.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> SeenElsewhere { get; init; } = [];
}

/// <summary>Reads along while a log is verified.</summary>
public interface IEntryReader
{
    /// <summary>Sees an entry in its place, with the leaf hash that its bytes have.</summary>
    void Read(long index, ReadOnlySpan<byte> entry, Hash hash);
}
