using TheoryLedger.Integrity.Tiles;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Integrity.Verification;

/// <summary>The tiles above the leaves, made anew from below and held against those that were kept.</summary>
internal sealed class UpperTiles(ILogFiles files, long size, List<LogFinding> findings)
{
    private readonly List<Hash>[] _levels = [.. Enumerable.Range(0, Tile.MaxLevel + 1).Select(_ => new List<Hash>())];
    private readonly long[] _counts = new long[Tile.MaxLevel + 1];
    private (Tile Tile, Hash[] Hashes) _parent;

    /// <summary>What the level above says the root of a full tile of leaf hashes is; null if it cannot be read.</summary>
    public Hash? Claimed(Tile tile)
    {
        var parent = Tile.At(tile.Level + 1, tile.Index >> Tile.Height, size);
        if (_parent.Tile != parent)
        {
            // Whether it is as it must be is found out once it has been made anew.
            _parent = (parent, files.TryRead(parent, findings: null, out var bytes) ? TileHashes.Read(bytes) : []);
        }

        return _parent.Hashes is [_, ..] hashes ? hashes[(int)(tile.Index % Tile.FullWidth)] : null;
    }

    public void Append(Hash hash) => Append(level: 1, hash);

    /// <summary>At the end of the log, or where it could not be followed further.</summary>
    public void Finish()
    {
        for (var level = 1; level < _levels.Length; level++)
        {
            if (_levels[level].Count > 0)
            {
                Check(level);
            }
        }
    }

    private void Append(int level, Hash hash)
    {
        var hashes = _levels[level];
        hashes.Add(hash);
        _counts[level]++;
        if (hashes.Count == Tile.FullWidth)
        {
            Check(level);
            var root = TileHashes.Root([.. hashes]);
            hashes.Clear();
            Append(level + 1, root);
        }
    }

    private void Check(int level)
    {
        var tile = Tile.At(level, (_counts[level] - 1) >> Tile.Height, size);
        if (files.TryRead(tile, findings, out var bytes))
        {
            findings.AddDifference(tile, [.. _levels[level]], TileHashes.Read(bytes));
        }
    }
}
