using System.Numerics;

namespace TheoryLedger.Integrity.Trees;

/// <summary>A growing log, remembered by the few hashes that its root can be told from (a compact range).</summary>
/// <remarks>They are the roots of its largest complete subtrees (RFC 6962, section 2.1), one for each bit of its size.</remarks>
public sealed class Frontier
{
    private const int MaxHeight = 62;

    private readonly Hash[] _peaks = new Hash[MaxHeight + 1];

    public long Size { get; private set; }

    /// <summary>The roots of the complete subtrees, the largest first.</summary>
    public IReadOnlyList<Hash> Peaks =>
        [.. Enumerable.Range(0, MaxHeight + 1).Reverse().Where(h => (Size >> h & 1) == 1).Select(h => _peaks[h])];

    /// <summary>Goes on from what an earlier frontier of this size had as its peaks.</summary>
    public static Frontier Resume(long size, IReadOnlyList<Hash> peaks)
    {
        if (size < 0 || BitOperations.PopCount((ulong)size) != peaks.Count)
        {
            throw new ArgumentException($"A log of {size} entries does not have {peaks.Count} peaks.", nameof(peaks));
        }

        var frontier = new Frontier { Size = size };
        var next = peaks.Count;
        for (var rest = size; rest > 0; rest &= rest - 1)
        {
            frontier._peaks[BitOperations.TrailingZeroCount(rest)] = peaks[--next];
        }

        return frontier;
    }

    public void Append(Hash leaf) => Append(leaf, height: 0);

    /// <summary>Appends a complete subtree of 2^height leaves at once; the size must be a multiple of that.</summary>
    public void Append(Hash subtree, int height)
    {
        var leaves = 1L << height;
        if (Size % leaves != 0)
        {
            throw new ArgumentException($"A subtree of {leaves} leaves cannot follow {Size} leaves.", nameof(height));
        }

        while ((Size >> height & 1) == 1)
        {
            subtree = TreeHash.Node(_peaks[height++], subtree);
        }

        _peaks[height] = subtree;
        Size = checked(Size + leaves);
    }

    public Hash Root()
    {
        if (Size == 0)
        {
            return TreeHash.Empty;
        }

        var lowest = BitOperations.TrailingZeroCount(Size);
        return Above(lowest + 1, _peaks[lowest]);
    }

    /// <summary>The root, were a smaller tree with this root to follow.</summary>
    /// <remarks>It must be smaller than the smallest complete subtree there is.</remarks>
    public Hash RootWith(Hash tail) => Above(0, tail);

    private Hash Above(int height, Hash root)
    {
        for (var rest = Size >> height << height; rest > 0; rest &= rest - 1)
        {
            root = TreeHash.Node(_peaks[BitOperations.TrailingZeroCount(rest)], root);
        }

        return root;
    }
}
