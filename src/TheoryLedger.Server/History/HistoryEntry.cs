using System.Text.Json.Serialization;
using TheoryLedger.Comparison;

namespace TheoryLedger.Server.History;

/// <summary>One fact in the history of a thing, and which fields it changed.</summary>
/// <param name="Fact">What happened, when, on whose authority, and why.</param>
/// <param name="Changes">In the order in which the fields stand; nothing where the fact changed nothing that is read.</param>
public sealed record HistoryEntry(FactInBrief Fact, IReadOnlyList<FieldChange> Changes)
{
    /// <summary>The numbers of the parts that the thing had; what programs read has their ids.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, int> Places { get; init; } = new Dictionary<string, int>();

    internal static HistoryEntry Of(Step step) =>
        new(FactInBrief.Of(step.Fact), step.Changes) { Places = PartPlaces.Of(step.After, step.Before) };
}
