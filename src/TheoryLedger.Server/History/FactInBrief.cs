using System.Text.Json.Nodes;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.History;

/// <summary>A fact as it is told beside what it changed.</summary>
/// <param name="Position">Its place in the review.</param>
/// <param name="Id">Of the event.</param>
/// <param name="Type">The name it is stored under.</param>
/// <param name="Version">Its place among the facts about its thing.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Recorder">The account that recorded it.</param>
/// <param name="DecidedAt">When it was decided, as precisely as known.</param>
/// <param name="DecidedBy">Whose decision it was.</param>
/// <param name="Phase">The phase it belongs to.</param>
/// <param name="Why">The reasoning where theory changed, elsewhere the reason; none where none is asked for.</param>
public sealed record FactInBrief(
    long Position,
    Guid Id,
    string Type,
    long Version,
    DateTimeOffset RecordedAt,
    string Recorder,
    EffectiveTime DecidedAt,
    IReadOnlyList<Guid> DecidedBy,
    Guid? Phase,
    JsonNode? Why
)
{
    public static FactInBrief Of(StoredFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var e = fact.Envelope;
        var data = JsonNode.Parse(fact.Data)!;
        return new(
            e.Position,
            e.EventId,
            fact.Name,
            e.Version,
            e.RecordedAt,
            e.Recorder,
            e.Effective,
            [.. e.DecidedBy.Select(id => id.Value)],
            e.Phase?.Value,
            data["why"] ?? data["reason"]
        );
    }
}
