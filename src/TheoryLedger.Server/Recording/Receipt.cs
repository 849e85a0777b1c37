namespace TheoryLedger.Server.Recording;

/// <summary>What a recorded decision is acknowledged with.</summary>
/// <param name="Status">201 for something new, 200 for a change.</param>
/// <param name="Location">Where it can be read.</param>
/// <param name="Position">The position of its last fact: whoever reads at it or later sees it.</param>
/// <param name="Version">What to send as If-Match with the next change.</param>
public sealed record Receipt(int Status, string Location, long Position, long Version)
{
    /// <summary>True where this repeats an answer that was given before.</summary>
    public bool IsRepeated { get; init; }
}
