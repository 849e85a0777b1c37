using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Integrity.Tiles;

/// <summary>Up to 256 hashes next to each other at every eighth level of a tree (c2sp.org/tlog-tiles).</summary>
/// <param name="Level">0 for leaf hashes; above it, hashes of full tiles of the level below.</param>
/// <param name="Index">Which tile of its level, from 0.</param>
/// <param name="Width">How many hashes it holds: 256, or fewer at the right edge of the tree.</param>
/// <remarks>The entries that the hashes of a tile of level 0 are of make one bundle with the same index and width.</remarks>
public readonly record struct Tile(int Level, long Index, int Width)
{
    /// <summary>How many levels of the tree one level of tiles spans.</summary>
    public const int Height = 8;

    public const int FullWidth = 1 << Height;

    /// <summary>No size of a tree that a checkpoint can state needs a higher level.</summary>
    public const int MaxLevel = 7;

    public bool IsFull => Width == FullWidth;

    /// <summary>How many bytes it has.</summary>
    public int Length => Width * Hash.Length;

    /// <summary>The place of its first hash within its level.</summary>
    public long First => Index << Height;

    /// <summary>Whether a log of this size has this tile.</summary>
    public bool IsIn(long size) =>
        Width > 0 && IsFull ? First + Width <= Count(Level, size) : Width > 0 && First + Width == Count(Level, size);

    /// <summary>How many hashes a log of this size has at a level.</summary>
    public static long Count(int level, long size) => size >> (Height * level);

    /// <summary>The tile of this index as a log of this size has it.</summary>
    public static Tile At(int level, long index, long size) =>
        new(level, index, (int)Math.Min(FullWidth, Count(level, size) - (index << Height)));

    /// <summary>The tile from which the hash of a subtree can be told.</summary>
    public static Tile Holding(Node node, long size)
    {
        var level = node.Height / Height;
        var first = node.Start >> (Height * level);
        return At(level, first >> Height, size);
    }

    /// <summary>Every tile of a log of this size, level by level.</summary>
    public static IEnumerable<Tile> All(long size) => Changed(0, size);

    /// <summary>The tiles to write when a log grows: those that are new, and the wider ones at its edge.</summary>
    public static IEnumerable<Tile> Changed(long earlier, long later)
    {
        for (var level = 0; level <= MaxLevel && Count(level, later) > Count(level, earlier); level++)
        {
            var first = Count(level, earlier) >> Height;
            var last = (Count(level, later) - 1) >> Height;
            for (var index = first; index <= last; index++)
            {
                yield return At(level, index, later);
            }
        }
    }

    /// <summary>The partial tiles of a log of this size, the lowest first: together they tell its root.</summary>
    public static IEnumerable<Tile> Edge(long size) =>
        from level in Enumerable.Range(0, MaxLevel + 1)
        let count = Count(level, size)
        where count % FullWidth > 0
        select At(level, count >> Height, size);
}
