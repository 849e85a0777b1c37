using Npgsql;
using TheoryLedger.Integrity.Leaves;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Tiles;
using TheoryLedger.Integrity.Trees;
using TheoryLedger.Server.Integrity.Keeping;

namespace TheoryLedger.Server.Integrity.Sealing;

/// <summary>Looks once more at what is about to be signed, as it was stored and as any verifier would.</summary>
/// <remarks>
/// A single bit that flips in memory has ended public logs for good. So nothing of what made the checkpoint is used here: the
/// entries are read back and hashed anew, the root is told from them and the rows above them, and it must contain what was signed before.
/// </remarks>
internal sealed class SealCheck : ILogFiles
{
    private readonly FetchedTiles _tiles;
    private readonly Dictionary<Tile, byte[]> _leaves = [];

    private SealCheck(FetchedTiles tiles) => _tiles = tiles;

    /// <summary>Checks the newest checkpoint of a log, which may not be signed yet.</summary>
    /// <exception cref="StandstillException">What is stored does not lead to it.</exception>
    public static async Task RunAsync(NpgsqlConnection connection, LogState log, CancellationToken token)
    {
        var (before, next) = (log.LastSigned, log.Head);
        List<Tile> changed = [.. Tile.Changed(before.Size, next.Size)];
        List<Node> nodes =
        [
            .. ConsistencyProof.Needs(before.Size, next.Size),
            .. changed.Select(tile => new Node(Tile.Height * tile.Level, tile.First)),
        ];
        var needed = VerifiedTiles.Needs(nodes, next.Size);
        var check = new SealCheck(await FetchedTiles.FetchAsync(connection, log.Review, log.Epoch, needed, token));
        var isWhole = await check.HashAsync(connection, log, [.. changed.Where(tile => tile.Level == 0)], token);
        if (!isWhole || !check.Leads(before, next, nodes))
        {
            throw new StandstillException(
                Standstill.Inconsistent,
                $"What is stored does not lead to the checkpoint of {next.Size} entries; it is not signed."
            );
        }
    }

    public byte[]? ReadTile(Tile tile) => _leaves.GetValueOrDefault(tile) ?? _tiles.ReadTile(tile);

    public byte[]? ReadEntries(Tile tile) => null;

    // Every hash that was kept must be that of the entry beside it, and every entry a leaf.
    private async Task<bool> HashAsync(
        NpgsqlConnection connection,
        LogState log,
        IReadOnlyList<Tile> tiles,
        CancellationToken token
    )
    {
        var bundles = await LogTiles.ReadAsync(
            connection,
            [.. tiles.Select(tile => LogTiles.AskEntries(log.Review, log.Epoch, tile))],
            token
        );
        foreach (var (tile, bundle) in tiles.Zip(bundles))
        {
            _leaves[tile] = Hashes(bundle, tile);
        }

        return tiles.All(tile => _tiles.ReadTile(tile) is { } kept && kept.AsSpan().SequenceEqual(_leaves[tile]));
    }

    private static byte[] Hashes(byte[]? bundle, Tile tile)
    {
        var hashes = new byte[tile.Length];
        var (at, rest) = (0, new ReadOnlyMemory<byte>(bundle ?? []));
        while (at < hashes.Length && EntryBundle.TryTake(ref rest, out var entry) && Leaf.TryParse(entry.Span, out _))
        {
            TreeHash.Leaf(entry.Span).Bytes.CopyTo(hashes.AsSpan(at));
            at += Hash.Length;
        }

        return hashes[..at];
    }

    private bool Leads(Checkpoint before, Checkpoint next, IEnumerable<Node> nodes) =>
        VerifiedTiles.Open(next.Size, next.Root, this) is { } tiles
        && nodes.All(node => tiles.Find(node) is not null)
        && ConsistencyProof.Build(before.Size, next.Size, tiles) is { } proof
        && proof.Proves(before.Root, next.Root);
}
