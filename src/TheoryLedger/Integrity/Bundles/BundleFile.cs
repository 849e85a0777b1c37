namespace TheoryLedger.Integrity.Bundles;

/// <summary>What lies where in a bundle.</summary>
public static class BundleFile
{
    /// <summary>What the bundle is: its format, review and size.</summary>
    public const string Manifest = "manifest.json";

    /// <summary>How to read and verify it, in plain words.</summary>
    public const string Specification = "SPEC.md";

    /// <summary>The signed note of the log at the size of the bundle (c2sp.org/tlog-checkpoint).</summary>
    public const string Checkpoint = "log/checkpoint";

    /// <summary>Every checkpoint up to it, the oldest first: one JSON string a line.</summary>
    public const string History = "log/history.jsonl";

    /// <summary>The keys that the server says are its own and its witnesses': one verifier key a line.</summary>
    public const string Keys = "log/keys";

    /// <summary>Every event in the order of positions, one a line, without protected words.</summary>
    public const string Events = "events.jsonl";

    /// <summary>Every protected field in the order of its event: opened, withheld or erased.</summary>
    public const string Fields = "fields.jsonl";

    /// <summary>The theory as the server's own projections tell it.</summary>
    public const string Theory = "theory.json";

    /// <summary>What tiles and bundles of entries begin with; below it lie paths of c2sp.org/tlog-tiles.</summary>
    public const string Log = "log/";

    /// <summary>Every file that lies at one place, in the order in which they are written.</summary>
    public static IReadOnlyList<string> All { get; } =
    [Manifest, Specification, Checkpoint, Keys, History, Events, Fields, Theory];
}
