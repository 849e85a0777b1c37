using TheoryLedger.Comparison;

namespace TheoryLedger.Server.History;

/// <summary>One fact in the history of a thing, and which fields it changed.</summary>
/// <param name="Fact">What happened, when, on whose authority, and why.</param>
/// <param name="Changes">In the order in which the fields stand; nothing where the fact changed nothing that is read.</param>
public sealed record HistoryEntry(FactInBrief Fact, IReadOnlyList<FieldChange> Changes)
{
    internal static HistoryEntry Of(Step step) => new(FactInBrief.Of(step.Fact), step.Changes);
}
