using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using TheoryLedger.Comparison;
using TheoryLedger.Server.History;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Comparison;

/// <summary>What changed in a review between two moments.</summary>
/// <param name="Order">Of which order both moments are.</param>
/// <param name="From">The earlier one.</param>
/// <param name="To">The later one.</param>
/// <param name="Concepts">What changed, by kind.</param>
/// <param name="Next">Where the next page is; none on the last.</param>
public sealed record MomentsCompared(
    TimeOrder Order,
    MomentCompared From,
    MomentCompared To,
    IReadOnlyList<ConceptCompared> Concepts,
    string? Next
);

/// <summary>One of two moments that are compared.</summary>
/// <param name="Position">The last position that is seen; in the order of recording.</param>
/// <param name="DecidedBy">By when it was decided; in the order of deciding.</param>
public sealed record MomentCompared(long? Position, DateTimeOffset? DecidedBy)
{
    internal static MomentCompared Of(Moment moment) =>
        moment.Order == TimeOrder.Recorded ? new(moment.At, null) : new(null, Mark.Instant(moment.At));
}

/// <summary>What changed of one kind.</summary>
/// <param name="Concept">The kind.</param>
/// <param name="Things">In the order in which they began.</param>
public sealed record ConceptCompared(string Concept, IReadOnlyList<ThingCompared> Things);

/// <summary>What changed of one thing.</summary>
/// <param name="Id">The thing.</param>
/// <param name="Name">What it is called at the later moment; none where it has no name.</param>
/// <param name="What">Added, renamed, recast, merged, … : what the change comes to.</param>
/// <param name="Changes">Between the two moments, whatever happened in between.</param>
/// <param name="Facts">What happened in between, and why.</param>
public sealed record ThingCompared(
    Guid Id,
    JsonNode? Name,
    IReadOnlyList<string> What,
    IReadOnlyList<ChangeCompared> Changes,
    IReadOnlyList<FactInBrief> Facts
)
{
    /// <summary>The numbers of its parts; what programs read has their ids.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, int> Places { get; init; } = new Dictionary<string, int>();
}

/// <summary>One field that says something else at the later moment.</summary>
/// <param name="Field">Its name; elements, links and statements are told apart by their ids.</param>
/// <param name="Before">What it said.</param>
/// <param name="After">What it says.</param>
/// <param name="Phrases">How one wording became the other.</param>
/// <param name="By">The position of the fact that last changed it.</param>
public sealed record ChangeCompared(
    string Field,
    JsonNode? Before,
    JsonNode? After,
    IReadOnlyList<Phrase>? Phrases,
    long By
);
