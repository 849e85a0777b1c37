using System.Globalization;
using System.Text.Json.Nodes;

namespace TheoryLedger.Integrity.Bundles;

/// <summary>An event of a bundle with its words, as far as the bundle opens them.</summary>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Payload">What happened; in place of words that are not opened stands why.</param>
public sealed record ToldEvent(DateTimeOffset RecordedAt, JsonNode Payload)
{
    /// <summary>When it was decided, as its team stated it (ISO 8601, or an interval); none where the event does not say.</summary>
    public string? Effective { get; init; }

    /// <summary>Some events of a bundle that was verified, by their ids.</summary>
    public static IReadOnlyDictionary<Guid, ToldEvent> Read(IBundle bundle, IReadOnlySet<Guid> wanted)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        ArgumentNullException.ThrowIfNull(wanted);
        var told = new Dictionary<Guid, ToldEvent>();
        using var lines = new Lines(bundle.Open(BundleFile.Events));
        while (told.Count < wanted.Count && lines.TryNext(out var utf8))
        {
            if (EventLine.TryParse(utf8, out var line) && wanted.Contains(line.Id))
            {
                told[line.Id] = new(line.RecordedAt, JsonNode.Parse(line.Payload)!)
                {
                    Effective = JsonNode.Parse(line.Headers)?["tl-effective"]?.GetValue<string>(),
                };
            }
        }

        PutWords(bundle, told);
        return told;
    }

    private static void PutWords(IBundle bundle, Dictionary<Guid, ToldEvent> told)
    {
        using var lines = new Lines(bundle.Open(BundleFile.Fields));
        while (lines.TryNext(out var utf8))
        {
            if (FieldLine.TryParse(utf8, out var field) && told.TryGetValue(field.Event, out var @event))
            {
                @event.Find(field.Pointer)?.ReplaceWith(JsonValue.Create(Words(field)));
            }
        }
    }

    private static string Words(FieldLine field) =>
        field switch
        {
            FieldLine.Opened { Disclosure: var opened } => opened.Value,
            FieldLine.Erased => "(erased)",
            _ => "(withheld)",
        };

    private JsonNode? Find(string pointer)
    {
        var node = Payload;
        foreach (var step in pointer.Split('/').Skip(1))
        {
            node = node switch
            {
                JsonArray items => int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                && index < items.Count
                    ? items[index]
                    : null,
                JsonObject members => members[Plain(step)],
                _ => null,
            };
        }

        return node;
    }

    private static string Plain(string step) =>
        step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
