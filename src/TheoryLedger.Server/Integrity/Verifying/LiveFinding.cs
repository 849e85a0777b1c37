namespace TheoryLedger.Server.Integrity.Verifying;

/// <summary>Something in the live database that is not as the log says, or as it must be.</summary>
/// <param name="Kind">What was looked at: the log itself, its entries, events, their places, what is told of all of them, or what people read.</param>
/// <param name="Where">Which of them.</param>
/// <param name="Expected">What must be there.</param>
/// <param name="Found">What is there.</param>
public sealed record LiveFinding(string Kind, string Where, string Expected, string Found)
{
    /// <summary>Checkpoints, tiles and the tree.</summary>
    public const string OfLog = "log";

    /// <summary>Entries of the log that do not follow from each other, or are not what the tables say of them.</summary>
    public const string OfLeaf = "leaf";

    /// <summary>Rows of the event store.</summary>
    public const string OfEvent = "event";

    /// <summary>The places of events in the review.</summary>
    public const string OfPlace = "place";

    /// <summary>What the store says of each thing as a whole.</summary>
    public const string OfStream = "stream";

    /// <summary>Rows that people read, beside those that the events make.</summary>
    public const string OfServed = "served";

    /// <summary>Protected words that are not there, or are not those a fact commits to.</summary>
    public const string OfWords = "words";

    public override string ToString() => $"{Kind}, {Where}: expected {Expected}; found {Found}";
}
