using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Integrity.Tiles;

/// <summary>Hashes of a tree read from its tiles, none of which is believed until it leads up to the root.</summary>
public sealed class VerifiedTiles : INodeHashes
{
    private readonly long _size;
    private readonly ILogFiles _files;
    private readonly Dictionary<Tile, Hash[]?> _tiles = [];

    private VerifiedTiles(long size, ILogFiles files) => (_size, _files) = (size, files);

    /// <summary>Opens the tiles of a log; null if those at its edge are not there or do not lead to this root.</summary>
    public static VerifiedTiles? Open(long size, Hash root, ILogFiles files)
    {
        var opened = new VerifiedTiles(size, files);
        return opened.EdgeRoot() == root ? opened : null;
    }

    /// <summary>The tiles that must be there to tell the hashes of these subtrees and verify them.</summary>
    public static IReadOnlyCollection<Tile> Needs(IEnumerable<Node> nodes, long size) =>
        [.. nodes.SelectMany(node => Upwards(Tile.Holding(node, size), size)).Concat(Tile.Edge(size)).Distinct()];

    public Hash? Find(Node node)
    {
        if (node.End > _size || node.Start < 0 || Verified(Tile.Holding(node, _size)) is not { } hashes)
        {
            return null;
        }

        var height = node.Height % Tile.Height;
        var first = (int)((node.Index << height) % Tile.FullWidth);
        return TileHashes.Root(hashes.AsSpan(first, 1 << height));
    }

    private static Tile Parent(Tile tile, long size) => Tile.At(tile.Level + 1, tile.Index >> Tile.Height, size);

    private static IEnumerable<Tile> Upwards(Tile tile, long size)
    {
        for (; tile.IsFull; tile = Parent(tile, size))
        {
            yield return tile;
        }

        yield return tile;
    }

    private Hash? EdgeRoot()
    {
        var tree = new Frontier();
        foreach (var tile in Tile.Edge(_size).Reverse())
        {
            if (Read(tile) is not { } hashes)
            {
                return null;
            }

            _tiles[tile] = hashes;
            foreach (var hash in hashes)
            {
                tree.Append(hash, Tile.Height * tile.Level);
            }
        }

        return tree.Root();
    }

    private Hash[]? Verified(Tile tile) =>
        _tiles.TryGetValue(tile, out var known) ? known : _tiles[tile] = Below(tile, Verified(Parent(tile, _size)));

    private Hash[]? Below(Tile tile, Hash[]? parent) =>
        parent is not null
        && Read(tile) is { } hashes
        && TileHashes.Root(hashes) == parent[(int)(tile.Index % Tile.FullWidth)]
            ? hashes
            : null;

    private Hash[]? Read(Tile tile) =>
        _files.ReadTile(tile) is { } bytes && bytes.Length == tile.Length ? TileHashes.Read(bytes) : null;
}
