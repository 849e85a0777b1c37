using TheoryLedger.Integrity.Leaves;
using TheoryLedger.Integrity.Tiles;
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

/// <summary>Tells which hashes above the leaves are new.</summary>
internal static class NodeRows
{
    /// <param name="tiles">The tiles as they have grown.</param>
    /// <param name="before">The size that the log had before.</param>
    public static IReadOnlyList<NodeRow> TakeNodes(this GrowingTiles tiles, long before) =>
        [
            .. from changed in tiles.TakeChanged()
            where changed.Key.Level > 0
            from place in Enumerable.Range(0, changed.Key.Width)
            let index = changed.Key.First + place
            where index >= Tile.Count(changed.Key.Level, before)
            select new NodeRow(
                changed.Key.Level,
                index,
                changed.Value.AsSpan(place * Hash.Length, Hash.Length).ToArray()
            ),
        ];
}
