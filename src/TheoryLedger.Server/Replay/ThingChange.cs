using TheoryLedger.Replay;

namespace TheoryLedger.Server.Replay;

/// <summary>What one fact made of what a thing counts as.</summary>
/// <param name="Position">Of the fact.</param>
/// <param name="Id">The thing.</param>
/// <param name="Before">What it counted as; none where it begins here, or did not count.</param>
/// <param name="After">What it counts as from then on.</param>
internal sealed record ThingChange(long Position, Guid Id, Counted? Before, Counted? After)
{
    /// <summary>True of what is no new thing.</summary>
    public bool HasBegun { get; init; }

    /// <summary>Of a configuration: its present version.</summary>
    public int? Version { get; init; }

    /// <summary>Of an excerpt: its present version.</summary>
    public int? ExcerptVersion { get; init; }

    public bool IsEvidence { get; init; }

    /// <summary>Of evidence: what there is to count; none where it no longer stands.</summary>
    public Judged? Judged { get; init; }

    /// <summary>Of a source: whether it is excluded.</summary>
    public bool? IsExcluded { get; init; }

    /// <summary>Of a reading: whether it was taken back, or gave way to another.</summary>
    public bool IsEnded { get; init; }

    /// <summary>Of a reading: the one it gave way to.</summary>
    public Guid? ReplacedBy { get; init; }

    /// <summary>Of a participant: whether nothing they said may be used.</summary>
    public bool? HasLeft { get; init; }

    public void Apply(Tally tally)
    {
        tally.Move(Before, After);
        if (Version is { } version)
        {
            tally.Scales.Restate(Id, version);
        }

        if (ExcerptVersion is { } words)
        {
            tally.Scales.ReAnchor(Id, words);
        }

        if (IsExcluded is { } isExcluded)
        {
            tally.Scales.Exclude(Id, isExcluded);
        }

        if (IsEnded)
        {
            tally.Scales.End(Id, ReplacedBy);
        }

        if (IsEvidence)
        {
            tally.Scales.Judge(Id, Judged);
        }

        if (HasLeft is { } hasLeft)
        {
            tally.Consent(Id, hasLeft);
        }
    }
}
