using System.Numerics;

namespace TheoryLedger.Integrity.Trees;

/// <summary>Shows that a log only grew: that its earlier entries all stand where they stood (RFC 6962, section 2.1.2).</summary>
public sealed record ConsistencyProof(long Earlier, long Later, IReadOnlyList<Hash> Path)
{
    /// <summary>The complete subtrees whose hashes the proof is made of.</summary>
    public static IReadOnlyList<Node> Needs(long earlier, long later) =>
        ProofPlan.Consistency(InOrder(earlier, later), later).Nodes();

    /// <summary>The proof, or none if one of the hashes that it needs is not there.</summary>
    public static ConsistencyProof? Build(long earlier, long later, INodeHashes hashes) =>
        ProofPlan.Consistency(InOrder(earlier, later), later).Read(hashes) is { } path
            ? new ConsistencyProof(earlier, later, path)
            : null;

    /// <summary>Whether the log with the later root begins with all of the log with the earlier one.</summary>
    public bool Proves(Hash earlierRoot, Hash laterRoot) =>
        (Earlier, Later) switch
        {
            (< 0, _) => false,
            (0, >= 0) => Path is [] && earlierRoot == TreeHash.Empty && (Later > 0 || laterRoot == TreeHash.Empty),
            var (earlier, later) when earlier == later => Path is [] && earlierRoot == laterRoot,
            var (earlier, later) when earlier < later => Climbs(earlierRoot, laterRoot),
            _ => false,
        };

    // RFC 9162, section 2.1.4.2.
    private bool Climbs(Hash earlierRoot, Hash laterRoot)
    {
        var rest = BitOperations.IsPow2(Earlier) ? [earlierRoot, .. Path] : Path;
        var climb = new Climb(Earlier - 1, Later - 1);
        climb.SkipWhileRight();
        var (earlier, later) = rest is [var first, ..] ? (first, first) : default;
        foreach (var beside in rest.Skip(1))
        {
            if (climb.IsAtTop)
            {
                return false;
            }

            (earlier, later) = climb.NextIsLeft()
                ? (TreeHash.Node(beside, earlier), TreeHash.Node(beside, later))
                : (earlier, TreeHash.Node(later, beside));
            climb.Up();
        }

        return rest is not [] && climb.IsAtTop && earlier == earlierRoot && later == laterRoot;
    }

    private static long InOrder(long earlier, long later) =>
        earlier >= 0 && earlier <= later
            ? earlier
            : throw new ArgumentOutOfRangeException(nameof(earlier), earlier, $"The later size is {later}.");
}
