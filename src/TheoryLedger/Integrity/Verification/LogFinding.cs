using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Tiles;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Integrity.Verification;

/// <summary>Something in a log that is not as it must be.</summary>
public abstract record LogFinding
{
    private LogFinding(string place, string expected, string found) =>
        (Place, Expected, Found) = (place, expected, found);

    /// <summary>Where: a file, an entry or a checkpoint.</summary>
    public string Place { get; }

    /// <summary>What must be there.</summary>
    public string Expected { get; }

    /// <summary>What is there.</summary>
    public string Found { get; }

    /// <summary>There is no checkpoint that can be read, so that nothing says how large the log is.</summary>
    public sealed record NoCheckpoint() : LogFinding("the history", "a checkpoint of this log", "none");

    /// <summary>These bytes are not a checkpoint.</summary>
    public sealed record CheckpointUnreadable(string Name, string Why) : LogFinding(Name, "a signed checkpoint", Why);

    /// <summary>A checkpoint is of another log, unsigned, or signed falsely.</summary>
    public sealed record CheckpointRefused(string Name, CheckpointVerdict Verdict)
        : LogFinding(Name, "a checkpoint signed by the log", Words(Verdict));

    /// <summary>The log had changed its key by then, and the new one did not sign.</summary>
    public sealed record KeyRetired(string Name, string Added, long Entry)
        : LogFinding(Name, $"a signature of {Added}, as the log says in entry {Entry}", "none of that key");

    /// <summary>A later checkpoint has fewer entries than one before it.</summary>
    public sealed record Shrank(string Name, long Before, long Size)
        : LogFinding(Name, $"{Before} entries or more", $"{Size} entries");

    /// <summary>The log ends before a checkpoint that somebody saw: entries were cut off.</summary>
    public sealed record CutOff(string Name, long Seen, long Size)
        : LogFinding(Name, $"a log of {Seen} entries or more", $"a log of {Size} entries");

    /// <summary>Two checkpoints of one size have different roots: the log showed two histories.</summary>
    public sealed record Forked(string Name, string Other, long Size, Hash Root, Hash OtherRoot)
        : LogFinding(Name, $"the root of {Other} at {Size} entries, {OtherRoot}", $"{Root}");

    /// <summary>The entries do not lead to the root that was signed.</summary>
    public sealed record RootDiffers(string Name, long Size, Hash Recomputed, Hash Signed)
        : LogFinding(Name, $"the root of the first {Size} entries, {Recomputed}", $"{Signed}");

    /// <summary>Too much is missing to tell whether the entries lead to the root that was signed.</summary>
    public sealed record RootUnproven(string Name, long Size)
        : LogFinding(Name, $"{Size} entries", "a hole that nothing leads over");

    /// <summary>A tile is not there.</summary>
    public sealed record TileMissing(Tile Tile) : LogFinding(TilePath.Of(Tile), $"{Tile.Length} bytes", "nothing");

    /// <summary>A tile has too few bytes or too many.</summary>
    public sealed record TileMisshapen(Tile Tile, int Length)
        : LogFinding(TilePath.Of(Tile), $"{Tile.Length} bytes", $"{Length} bytes");

    /// <summary>Hashes in a tile are not those of what lies below them; told for the first of them.</summary>
    public sealed record TileDiffers(Tile Tile, int At, Hash Recomputed, Hash Kept, int Count)
        : LogFinding($"{TilePath.Of(Tile)}, hash {At}{More(Count)}", $"{Recomputed}", $"{Kept}");

    /// <summary>A bundle of entries is not there.</summary>
    public sealed record EntriesMissing(Tile Tile)
        : LogFinding(TilePath.OfEntries(Tile), $"{Tile.Width} entries", "nothing");

    /// <summary>A bundle does not hold as many entries as it must, or something after them.</summary>
    public sealed record EntriesMisshapen(Tile Tile, int Whole, int Rest)
        : LogFinding(
            TilePath.OfEntries(Tile),
            $"{Tile.Width} entries and nothing else",
            $"{Whole} entries, then {Rest} bytes"
        );

    /// <summary>An entry is not the one that the tree was made of.</summary>
    public sealed record EntryDiffers(long Index, Hash Kept, Hash Recomputed)
        : LogFinding($"entry {Index}", $"an entry with the leaf hash {Kept}", $"one with {Recomputed}");

    public sealed override string ToString() => $"{Place}: expected {Expected}; found {Found}";

    private static string More(int count) => count > 1 ? $" and {count - 1} more" : "";

    private static string Words(CheckpointVerdict verdict) =>
        verdict switch
        {
            CheckpointVerdict.OfAnotherLog(_, var found) => $"one of the log {found}",
            CheckpointVerdict.Forged(var key) => $"a false signature of {key.Name}, key {key.KeyId:x8}",
            _ => "no signature of a key of the log",
        };
}
