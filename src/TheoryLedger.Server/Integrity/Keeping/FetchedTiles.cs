using Npgsql;
using TheoryLedger.Integrity.Tiles;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Server.Integrity.Keeping;

/// <summary>A few tiles of a log, fetched at once.</summary>
internal sealed class FetchedTiles : ILogFiles
{
    private readonly Dictionary<Tile, byte[]?> _tiles;

    private FetchedTiles(Dictionary<Tile, byte[]?> tiles) => _tiles = tiles;

    public static async Task<FetchedTiles> FetchAsync(
        NpgsqlConnection connection,
        Guid review,
        int epoch,
        IEnumerable<Tile> tiles,
        CancellationToken token
    )
    {
        List<Tile> wanted = [.. tiles.Distinct()];
        var found = await LogTiles.ReadAsync(
            connection,
            [.. wanted.Select(tile => LogTiles.Ask(review, epoch, tile))],
            token
        );
        return new FetchedTiles(wanted.Zip(found).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    /// <summary>The tiles that the hashes of these subtrees can be told from; null if they do not lead to the root.</summary>
    public static async Task<VerifiedTiles?> VerifiedAsync(
        NpgsqlConnection connection,
        (Guid Review, int Epoch, long Size, Hash Root) log,
        IEnumerable<Node> nodes,
        CancellationToken token
    )
    {
        var needed = VerifiedTiles.Needs(nodes, log.Size);
        var tiles = await FetchAsync(connection, log.Review, log.Epoch, needed, token);
        return VerifiedTiles.Open(log.Size, log.Root, tiles);
    }

    public byte[]? ReadTile(Tile tile) => _tiles.GetValueOrDefault(tile);

    /// <summary>Entries were not fetched.</summary>
    public byte[]? ReadEntries(Tile tile) => null;
}
