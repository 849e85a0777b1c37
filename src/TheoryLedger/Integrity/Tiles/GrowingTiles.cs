using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Integrity.Tiles;

/// <summary>The tiles at the right edge of a log, which grow as leaves are appended; for whoever writes the log.</summary>
/// <remarks>
/// Its root is told from the tiles alone, not from a <see cref="Frontier"/>, so that comparing the two before signing
/// means something.
/// </remarks>
public sealed class GrowingTiles
{
    private readonly List<Hash>[] _levels = [.. Enumerable.Range(0, Tile.MaxLevel + 1).Select(_ => new List<Hash>())];
    private readonly List<KeyValuePair<Tile, byte[]>> _completed = [];
    private long _written;

    public long Size { get; private set; }

    /// <summary>Goes on from the partial tiles that a log of this size has; null if one is not there or has another width.</summary>
    public static GrowingTiles? Resume(long size, ILogFiles files)
    {
        var tiles = new GrowingTiles { Size = size, _written = size };
        foreach (var tile in Tile.Edge(size))
        {
            if (files.ReadTile(tile) is not { } bytes || bytes.Length != tile.Length)
            {
                return null;
            }

            tiles._levels[tile.Level].AddRange(TileHashes.Read(bytes));
        }

        return tiles;
    }

    public void Append(Hash leaf)
    {
        Size = checked(Size + 1);
        Append(level: 0, leaf);
    }

    public Hash Root()
    {
        Hash? root = null;
        foreach (var level in _levels.Where(level => level.Count > 0))
        {
            root = TileHashes.Root(root is { } below ? [.. level, below] : [.. level]);
        }

        return root ?? TreeHash.Empty;
    }

    /// <summary>The tiles to write since the last time: completed ones, and those at the edge if they grew.</summary>
    public IReadOnlyList<KeyValuePair<Tile, byte[]>> TakeChanged()
    {
        var partial =
            from tile in Tile.Edge(Size)
            where Tile.Count(tile.Level, Size) > Tile.Count(tile.Level, _written)
            select KeyValuePair.Create(tile, TileHashes.Write(_levels[tile.Level]));
        KeyValuePair<Tile, byte[]>[] changed = [.. _completed, .. partial];
        _completed.Clear();
        _written = Size;
        return changed;
    }

    private void Append(int level, Hash hash)
    {
        var hashes = _levels[level];
        hashes.Add(hash);
        if (hashes.Count < Tile.FullWidth)
        {
            return;
        }

        var tile = new Tile(level, (Tile.Count(level, Size) - 1) >> Tile.Height, Tile.FullWidth);
        _completed.Add(KeyValuePair.Create(tile, TileHashes.Write(hashes)));
        hash = TileHashes.Root([.. hashes]);
        hashes.Clear();
        Append(level + 1, hash);
    }
}
