using System.Text.Json;
using TheoryLedger.Contributors;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Ledger;
using TheoryLedger.Phases;

namespace TheoryLedger.Replay;

/// <summary>Reads an event of a bundle as the fact it is.</summary>
public static class StoredEvents
{
    // The headers of the envelope, as they are stored.
    private const string Phase = "tl-phase";
    private const string Effective = "tl-effective";
    private const string DecidedBy = "tl-decided-by";
    private const string Decision = "tl-decision";

    /// <summary>The fact with its envelope; words stay commitments.</summary>
    /// <exception cref="KeyNotFoundException">There is no such kind of fact, or a header is missing.</exception>
    /// <exception cref="JsonException">The payload is not one of its kind.</exception>
    /// <exception cref="FormatException">A header is not what it must be.</exception>
    public static Recorded Read(in EventLine line)
    {
        var reader = new Utf8JsonReader(line.Headers);
        using var document = JsonDocument.ParseValue(ref reader);
        var headers = document.RootElement;
        var @event = (LedgerEvent)
            JsonSerializer.Deserialize(line.Payload, EventNames.ByName[line.Type], LedgerJson.Options)!;
        return new(
            new(
                line.Position,
                line.RecordedAt,
                line.Id,
                line.Stream,
                line.Version,
                line.Recorder,
                headers.TryGetProperty(Phase, out var phase) ? new PhaseId(phase.GetGuid()) : null,
                [.. headers.GetProperty(DecidedBy).EnumerateArray().Select(id => new ContributorId(id.GetGuid()))],
                EffectiveTime.Parse(headers.GetProperty(Effective).GetString()!)
            )
            {
                Decision = headers.GetProperty(Decision).GetGuid(),
            },
            @event
        );
    }
}
