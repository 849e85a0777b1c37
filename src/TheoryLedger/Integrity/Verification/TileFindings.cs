using TheoryLedger.Integrity.Tiles;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Integrity.Verification;

/// <summary>What can be wrong with a tile by itself, or beside what it must be.</summary>
internal static class TileFindings
{
    public static bool TryRead(
        this ILogFiles files,
        Tile tile,
        List<LogFinding>? findings,
        out ReadOnlySpan<byte> bytes
    )
    {
        bytes = default;
        if (files.ReadTile(tile) is not { } read)
        {
            findings?.Add(new LogFinding.TileMissing(tile));
            return false;
        }

        if (read.Length != tile.Length)
        {
            findings?.Add(new LogFinding.TileMisshapen(tile, read.Length));
            return false;
        }

        bytes = read;
        return true;
    }

    public static void AddDifference(
        this List<LogFinding> findings,
        Tile tile,
        ReadOnlySpan<Hash> made,
        ReadOnlySpan<Hash> kept
    )
    {
        var (first, count) = (-1, 0);
        for (var i = made.Length - 1; i >= 0; i--)
        {
            (first, count) = made[i] == kept[i] ? (first, count) : (i, count + 1);
        }

        if (count > 0)
        {
            findings.Add(new LogFinding.TileDiffers(tile, first, made[first], kept[first], count));
        }
    }
}
