using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reviews;

namespace TheoryLedger.Server.Events;

/// <summary>The audit log for spreadsheets: who, when, what, why.</summary>
internal static class ChangesCsv
{
    private static readonly string[] Headings =
    [
        "Event",
        "Decided",
        "Recorded",
        "What",
        "Kind",
        "Of",
        "Decided by",
        "Phase",
        "Why",
        "Reasoning",
        "Recorder",
        "Id",
    ];

    public static string Of(ChangesReading reading, Sheet sheet) =>
        Csv.Write(Headings, reading.Changes.Select(change => Row(change, sheet)));

    private static IReadOnlyList<string?> Row(ChangeInBrief change, Sheet sheet)
    {
        var fact = change.Fact;
        return
        [
            fact.Position.ToString(CultureInfo.InvariantCulture),
            fact.DecidedAt.Text,
            fact.RecordedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
            Plain.Happened(fact.Type),
            Plain.One(change.Concept),
            Name(change.Thing),
            string.Join("; ", fact.DecidedBy.Select(Name)),
            fact.Phase is { } phase ? Name(phase) : null,
            Reason(fact.Why),
            fact.Why is JsonObject reasoning ? $"{reasoning["operation"]}" : null,
            fact.Recorder,
            $"{fact.Id}",
        ];

        string? Name(Guid id) => Said(sheet.Find(id)?.Title);
    }

    private static string? Reason(JsonNode? why) =>
        Said(
            (why is JsonObject said && said.ContainsKey("rationale") ? said["rationale"] : why)?.Deserialize<Words>(
                Shown.Options
            )
        );

    private static string? Said(Words? words) => words is null ? null : words.Text ?? $"[withheld: {words.Commitment}]";
}
