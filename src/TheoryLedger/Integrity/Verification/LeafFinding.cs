using TheoryLedger.Integrity.Leaves;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Integrity.Verification;

/// <summary>An entry that does not follow from those before it.</summary>
public abstract record LeafFinding
{
    private LeafFinding(long index, string expected, string found) =>
        (Index, Expected, Found) = (index, expected, found);

    /// <summary>The entry in the log, from 0.</summary>
    public long Index { get; }

    /// <summary>What must be there.</summary>
    public string Expected { get; }

    /// <summary>What is there.</summary>
    public string Found { get; }

    /// <summary>The entry is not a leaf in canonical form.</summary>
    public sealed record Unreadable(long Entry, int Length)
        : LeafFinding(Entry, $"a leaf of format {Leaf.Format} in canonical form", $"{Length} other bytes");

    /// <summary>Positions have a gap, or one is there twice: something was left out or put in.</summary>
    public sealed record PositionDiffers(long Entry, long Due, EventLeaf Leaf)
        : LeafFinding(Entry, $"position {Due} of the review", $"position {Leaf.Position}");

    /// <summary>Versions of a stream have a gap, or one is there twice.</summary>
    public sealed record VersionDiffers(long Entry, long Due, EventLeaf Leaf)
        : LeafFinding(Entry, $"version {Due} of stream {Leaf.StreamId}", $"version {Leaf.Version}");

    /// <summary>An event does not name the one before it in its stream.</summary>
    public sealed record PreviousDiffers(long Entry, Hash? Due, EventLeaf Leaf)
        : LeafFinding(Entry, $"previous leaf {Words(Due)}", Words(Leaf.Previous));

    /// <summary>An event was recorded before the one that precedes it.</summary>
    public sealed record TimeRanBack(long Entry, DateTimeOffset Before, EventLeaf Leaf)
        : LeafFinding(Entry, $"a time not before {Before:O}", $"{Leaf.At:O}");

    /// <summary>An event is there twice.</summary>
    public sealed record Repeated(long Entry, EventLeaf Leaf)
        : LeafFinding(Entry, "an event that was not there before", $"{Leaf.EventId}");

    public sealed override string ToString() => $"entry {Index}: expected {Expected}; found {Found}";

    private static string Words(Hash? hash) => hash is { } there ? $"{there}" : "none";
}
