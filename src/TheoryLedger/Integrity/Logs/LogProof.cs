using System.Diagnostics.CodeAnalysis;
using System.Text;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Integrity.Logs;

/// <summary>One file that shows, without the log at hand, that an entry is in it (c2sp.org/tlog-proof).</summary>
/// <param name="Index">The place of the entry, from 0.</param>
/// <param name="Path">The hashes beside the way up to the root.</param>
/// <param name="Checkpoint">The signed root.</param>
public sealed record LogProof(long Index, IReadOnlyList<Hash> Path, SignedCheckpoint Checkpoint)
{
    /// <summary>What else the reader may need; nobody signed it. Empty if nothing.</summary>
    public ReadOnlyMemory<byte> Extra { get; init; }

    public static bool TryParse(
        ReadOnlySpan<byte> utf8,
        [NotNullWhen(true)] out LogProof? proof,
        [NotNullWhen(false)] out string? why
    ) => LogProofReader.TryRead(utf8, out proof, out why);

    /// <summary>Whether this leaf is in this log.</summary>
    public LogProofVerdict Verify(Hash leaf, LogKeys keys) =>
        keys.Verify(Checkpoint) switch
        {
            CheckpointVerdict.Signed(var witnesses) => IsIncluded(leaf)
                ? new LogProofVerdict.Proven(witnesses)
                : new LogProofVerdict.NotIncluded(),
            var refused => new LogProofVerdict.Refused(refused),
        };

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(ToString());

    public override string ToString()
    {
        var extra = Extra.IsEmpty ? "" : $"extra {Convert.ToBase64String(Extra.Span)}\n";
        var path = string.Concat(Path.Select(hash => $"{hash.ToBase64()}\n"));
        return $"{LogProofReader.Title}\n{extra}index {Index}\n{path}\n{Checkpoint}";
    }

    public bool Equals(LogProof? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => HashCode.Combine(Index, Path.Count, Checkpoint);

    private bool IsIncluded(Hash leaf) =>
        new InclusionProof(Index, Checkpoint.Checkpoint.Size, Path).Proves(leaf, Checkpoint.Checkpoint.Root);
}

/// <summary>What a proof shows of a leaf.</summary>
public abstract record LogProofVerdict
{
    private LogProofVerdict() { }

    /// <summary>It is in the log, under a root that these witnesses saw.</summary>
    public sealed record Proven(IReadOnlyList<Notes.VerifiedSignature> Witnesses) : LogProofVerdict;

    /// <summary>The checkpoint is good, but this leaf is not shown to stand at that place.</summary>
    public sealed record NotIncluded : LogProofVerdict;

    /// <summary>The checkpoint may not be believed.</summary>
    public sealed record Refused(CheckpointVerdict Checkpoint) : LogProofVerdict;
}
