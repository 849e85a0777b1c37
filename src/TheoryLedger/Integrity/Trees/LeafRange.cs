using System.Numerics;

namespace TheoryLedger.Integrity.Trees;

/// <summary>Leaves next to each other that have a hash together, as RFC 6962 splits a tree.</summary>
internal readonly record struct LeafRange(long Start, long End)
{
    public long Count => End - Start;

    /// <summary>The largest power of two smaller than the count: how many leaves go left.</summary>
    public long Split => 1L << (63 - BitOperations.LeadingZeroCount((ulong)(Count - 1)));

    public LeafRange Left => this with { End = Start + Split };

    public LeafRange Right => this with { Start = Start + Split };

    /// <summary>The complete subtrees in it, from the left: each smaller than the one before.</summary>
    public IEnumerable<Node> Nodes()
    {
        var start = Start;
        while (start < End)
        {
            var height = 63 - BitOperations.LeadingZeroCount((ulong)(End - start));
            yield return new Node(height, start >> height);
            start += 1L << height;
        }
    }

    public Hash? Hash(INodeHashes hashes)
    {
        Hash? hash = null;
        foreach (var node in Nodes().Reverse())
        {
            if (hashes.Find(node) is not { } left)
            {
                return null;
            }

            hash = hash is { } right ? TreeHash.Node(left, right) : left;
        }

        return hash;
    }
}
