using TheoryLedger.Integrity.Tiles;

namespace TheoryLedger.Integrity.Bundles;

/// <summary>The tiles and entries in a bundle.</summary>
public sealed class BundleLog(IBundle bundle) : ILogFiles
{
    public byte[]? ReadTile(Tile tile) => bundle.Read(BundleFile.Log + TilePath.Of(tile));

    public byte[]? ReadEntries(Tile tile) => bundle.Read(BundleFile.Log + TilePath.OfEntries(tile));
}
