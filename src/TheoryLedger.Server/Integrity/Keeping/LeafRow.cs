using TheoryLedger.Integrity.Leaves;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Server.Integrity.Keeping;

/// <summary>An entry in its place.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Event">What it says of an event; none for a notice.</param>
/// <param name="Hash">The leaf hash.</param>
/// <param name="Entry">Its bytes.</param>
internal sealed record LeafRow(long Index, EventLeaf? Event, Hash Hash, byte[] Entry)
{
    public static LeafRow Of(long index, Leaf leaf)
    {
        var entry = leaf.ToBytes();
        return new LeafRow(index, leaf as EventLeaf, TreeHash.Leaf(entry), entry);
    }
}

/// <summary>The root of a full tile, in the level above it.</summary>
internal sealed record NodeRow(int Level, long Index, byte[] Hash);
