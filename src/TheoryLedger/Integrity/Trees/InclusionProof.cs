namespace TheoryLedger.Integrity.Trees;

/// <summary>Shows that an entry stands at its place in a log of this size (RFC 6962, section 2.1.1).</summary>
/// <param name="Index">The place of the entry, from 0.</param>
/// <param name="Size">How many entries the log had.</param>
/// <param name="Path">The hashes beside the way from the leaf up to the root.</param>
public sealed record InclusionProof(long Index, long Size, IReadOnlyList<Hash> Path)
{
    /// <summary>The complete subtrees whose hashes the proof is made of.</summary>
    public static IReadOnlyList<Node> Needs(long index, long size) =>
        ProofPlan.Inclusion(InRange(index, size), size).Nodes();

    /// <summary>The proof, or none if one of the hashes that it needs is not there.</summary>
    public static InclusionProof? Build(long index, long size, INodeHashes hashes) =>
        ProofPlan.Inclusion(InRange(index, size), size).Read(hashes) is { } path
            ? new InclusionProof(index, size, path)
            : null;

    /// <summary>Whether this leaf stands there under this root (RFC 9162, section 2.1.3.2).</summary>
    public bool Proves(Hash leaf, Hash root)
    {
        if (Index < 0 || Index >= Size)
        {
            return false;
        }

        var climb = new Climb(Index, Size - 1);
        var hash = leaf;
        foreach (var beside in Path)
        {
            if (climb.IsAtTop)
            {
                return false;
            }

            hash = climb.NextIsLeft() ? TreeHash.Node(beside, hash) : TreeHash.Node(hash, beside);
            climb.Up();
        }

        return climb.IsAtTop && hash == root;
    }

    private static long InRange(long index, long size) =>
        index >= 0 && index < size
            ? index
            : throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {size} entries.");
}
