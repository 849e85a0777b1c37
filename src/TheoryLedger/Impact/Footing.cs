using TheoryLedger.Sources;

namespace TheoryLedger.Impact;

/// <summary>What one thing rests on next.</summary>
/// <param name="Id">The thing.</param>
/// <param name="Passages">Excerpts that it takes from directly, as somebody read them.</param>
/// <param name="Grounds">Other things.</param>
internal sealed record Footing(Guid Id, IReadOnlyList<ReadPassage> Passages, IReadOnlyList<Guid> Grounds)
{
    /// <summary>The words without which all the rest is of no use.</summary>
    public ReadPassage? Words { get; init; }

    /// <summary>The source that it is.</summary>
    public SourceId? Source { get; init; }

    /// <summary>True of a reading, of which readers are counted.</summary>
    public bool IsReading { get; init; }

    public int Of => Passages.Count + Grounds.Count;
}
