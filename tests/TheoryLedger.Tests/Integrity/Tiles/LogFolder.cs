using TheoryLedger.Integrity.Tiles;
using TheoryLedger.Tests.Integrity.Trees;

namespace TheoryLedger.Tests.Integrity.Tiles;

/// <summary>The files of a log, in memory.</summary>
internal sealed class LogFolder : ILogFiles
{
    public Dictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Every tile as c2sp.org/tlog-tiles defines it, one hash at a time.</summary>
    public static LogFolder Of(Hash[] leaves)
    {
        var folder = new LogFolder();
        for (var (level, row) = (0, leaves); row.Length > 0; level++)
        {
            foreach (var (index, hashes) in row.Chunk(256).Index())
            {
                folder.Files[TilePath.Of(new Tile(level, index, hashes.Length))] =
                [
                    .. hashes.SelectMany(h => h.Bytes.ToArray()),
                ];
            }

            row = [.. row.Chunk(256).Where(hashes => hashes.Length == 256).Select(SlowTree.Root)];
        }

        return folder;
    }

    public byte[]? ReadTile(Tile tile) => Files.GetValueOrDefault(TilePath.Of(tile));

    public byte[]? ReadEntries(Tile tile) => Files.GetValueOrDefault(TilePath.OfEntries(tile));
}
