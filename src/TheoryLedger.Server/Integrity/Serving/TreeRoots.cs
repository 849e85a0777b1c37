using System.Numerics;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Server.Integrity.Serving;

/// <summary>The root that a log had at an earlier size, told from the tree as it is.</summary>
internal static class TreeRoots
{
    /// <summary>The complete subtrees that it is made of, the largest first.</summary>
    public static IEnumerable<Node> Needs(long size)
    {
        for (var start = 0L; start < size; )
        {
            var height = BitOperations.Log2((ulong)(size - start));
            yield return new Node(height, start >> height);
            start += 1L << height;
        }
    }

    /// <summary>None if the tree is broken.</summary>
    public static Hash? Of(long size, INodeHashes hashes)
    {
        var tree = new Frontier();
        foreach (var node in Needs(size))
        {
            if (hashes.Find(node) is not { } hash)
            {
                return null;
            }

            tree.Append(hash, node.Height);
        }

        return tree.Root();
    }
}
