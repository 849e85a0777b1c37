using System.Text.Json.Nodes;
using TheoryLedger.Comparison;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.History;

/// <summary>One fact about a thing, and what was read of the thing before and after it.</summary>
/// <param name="Concept">What the thing is.</param>
/// <param name="Decided">By when it was decided, in microseconds since 1970.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Before">None where the thing begins here.</param>
/// <param name="After">As it stood then.</param>
internal sealed record Step(string Concept, long Decided, StoredFact Fact, JsonObject? Before, JsonObject After)
{
    // They say of every fact the same: which thing it is about, and that it was the latest.
    private static readonly HashSet<string> Framing = ["id", "version", "beganAt", "changedAt"];

    private IReadOnlyList<FieldChange>? _changes;

    public Guid Id => Fact.Envelope.Stream;

    public long Position => Fact.Envelope.Position;

    /// <summary>Where it stands in an order of the review.</summary>
    public long At(TimeOrder order) => order == TimeOrder.Recorded ? Position : Decided;

    /// <summary>What this fact changed; all there is where the thing begins.</summary>
    public IReadOnlyList<FieldChange> Changes => _changes ??= Between(Before, After);

    public static IReadOnlyList<FieldChange> Between(JsonObject? before, JsonObject after) =>
        [
            .. FieldDifference
                .Between(before ?? new JsonObject(), after)
                .Where(change => !Framing.Contains(change.Field)),
        ];
}
