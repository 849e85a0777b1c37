using System.Security.Cryptography;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Tests.Integrity.Trees;

/// <summary>The definitions of RFC 6962, section 2.1, word for word, over all leaves at once.</summary>
internal static class SlowTree
{
    public static Hash LeafHash(byte[] entry) => new(SHA256.HashData([0, .. entry]));

    public static Hash Root(Hash[] leaves) => RootOf(leaves);

    public static Hash RootOf(ReadOnlySpan<Hash> leaves)
    {
        if (leaves.Length < 2)
        {
            return leaves.Length == 1 ? leaves[0] : new Hash(SHA256.HashData([]));
        }

        var k = Split(leaves.Length);
        return new Hash(SHA256.HashData([1, .. RootOf(leaves[..k]).Bytes, .. RootOf(leaves[k..]).Bytes]));
    }

    public static Hash[] Path(int m, Hash[] leaves)
    {
        if (leaves.Length == 1)
        {
            return [];
        }

        var k = Split(leaves.Length);
        return m < k ? [.. Path(m, leaves[..k]), Root(leaves[k..])] : [.. Path(m - k, leaves[k..]), Root(leaves[..k])];
    }

    public static Hash[] Proof(int m, Hash[] leaves) => SubProof(m, leaves, isKnown: true);

    private static Hash[] SubProof(int m, Hash[] leaves, bool isKnown)
    {
        if (m == leaves.Length)
        {
            return isKnown ? [] : [Root(leaves)];
        }

        var k = Split(leaves.Length);
        return m <= k
            ? [.. SubProof(m, leaves[..k], isKnown), Root(leaves[k..])]
            : [.. SubProof(m - k, leaves[k..], isKnown: false), Root(leaves[..k])];
    }

    private static int Split(int count)
    {
        var k = 1;
        while (k * 2 < count)
        {
            k *= 2;
        }

        return k;
    }
}

/// <summary>A tree whose leaves are all in memory.</summary>
internal sealed class WholeTree(Hash[] leaves) : INodeHashes
{
    public List<Node> Asked { get; } = [];

    /// <summary>Different leaves, the same each time.</summary>
    public static Hash[] Leaves(int count) =>
        [.. Enumerable.Range(0, count).Select(n => SlowTree.LeafHash(BitConverter.GetBytes(n)))];

    public Hash? Find(Node node)
    {
        Asked.Add(node);
        return node.End <= leaves.Length ? SlowTree.RootOf(leaves.AsSpan((int)node.Start, 1 << node.Height)) : null;
    }
}
