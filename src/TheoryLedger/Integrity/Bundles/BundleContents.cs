using TheoryLedger.Integrity.Tiles;

namespace TheoryLedger.Integrity.Bundles;

/// <summary>Whether a bundle holds what belongs into it, and nothing beside: what nobody checks must not lie in what was verified.</summary>
internal static class BundleContents
{
    // The tiles that are missing are told where they are needed.
    private static readonly string[] Needed = [BundleFile.Specification, BundleFile.History];

    public static IEnumerable<BundleFinding> Check(IBundle bundle, long size)
    {
        foreach (var name in Needed.Except(bundle.Names, StringComparer.Ordinal))
        {
            yield return new(BundleCheck.Form, name, "a file of that name", "none");
        }

        foreach (var name in bundle.Names.Where(name => !IsOwn(name, size)).Order(StringComparer.Ordinal))
        {
            yield return new(BundleCheck.Form, name, $"nothing but the tiles of {size} entries", "one more");
        }
    }

    private static bool IsOwn(string name, long size) =>
        BundleFile.All.Contains(name)
        || (
            name.StartsWith(BundleFile.Log, StringComparison.Ordinal)
            && name[BundleFile.Log.Length..] is var path
            && (TilePath.TryParse(path, out var tile) || TilePath.TryParseEntries(path, out tile))
            && tile.Level <= Tile.MaxLevel
            && tile.IsIn(size)
        );
}
