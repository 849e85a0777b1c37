using System.Globalization;

namespace TheoryLedger.Integrity.Tiles;

/// <summary>Where a log keeps its tiles and its entries (c2sp.org/tlog-tiles): <c>tile/0/x001/x234/067.p/5</c>.</summary>
/// <remarks>Each has one path; what is written otherwise is not one.</remarks>
public static class TilePath
{
    private const string Entries = "entries";

    public static string Of(Tile tile) => $"tile/{tile.Level}/{Place(tile)}";

    /// <summary>Of the bundle of entries that belongs to a tile of level 0.</summary>
    public static string OfEntries(Tile tile) => $"tile/{Entries}/{Place(tile)}";

    public static bool TryParse(string path, out Tile tile) =>
        Read(path, out var level, out tile)
        && int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number <= 63
        && Of(tile = tile with { Level = number }) == path;

    public static bool TryParseEntries(string path, out Tile tile) =>
        Read(path, out var level, out tile) && level == Entries && OfEntries(tile) == path;

    private static string Place(Tile tile)
    {
        var place = $"{tile.Index % 1000:d3}";
        for (var rest = tile.Index / 1000; rest > 0; rest /= 1000)
        {
            place = $"x{rest % 1000:d3}/{place}";
        }

        return tile.IsFull ? place : $"{place}.p/{tile.Width}";
    }

    // Lenient about how it is written: whoever calls compares with the one right way.
    private static bool Read(string path, out string level, out Tile tile)
    {
        var (place, width) = path.Split(".p/") switch
        {
            [var whole] => (whole, $"{Tile.FullWidth}"),
            [var partial, var w] => (partial, w),
            _ => ("", ""),
        };
        var parts = place.Split('/');
        level = parts is ["tile", var name, _, ..] ? name : "";
        var digits = parts is ["tile", _, .. var groups] ? string.Concat(groups.Select(g => g.TrimStart('x'))) : "";
        var isPlace =
            long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            & int.TryParse(width, NumberStyles.None, CultureInfo.InvariantCulture, out var hashes);
        tile = new Tile(0, index, hashes);
        return isPlace && hashes is > 0 and <= Tile.FullWidth;
    }
}
