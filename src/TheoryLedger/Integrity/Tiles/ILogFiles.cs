namespace TheoryLedger.Integrity.Tiles;

/// <summary>What is kept of a log beside its checkpoints: a folder, a bundle, a database.</summary>
public interface ILogFiles
{
    /// <summary>The bytes of a tile as they were kept, right or wrong; none if it is not there.</summary>
    byte[]? ReadTile(Tile tile);

    /// <summary>The bytes of the bundle of entries that belongs to a tile of level 0; none if it is not there.</summary>
    byte[]? ReadEntries(Tile tile);
}
