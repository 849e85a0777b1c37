using System.Text.Json;
using System.Text.Json.Nodes;
using TheoryLedger.Server.Pages;

namespace TheoryLedger.Server.Events;

/// <summary>A fact as it is stored, without repeating what is long: that stands beside it as it is read.</summary>
internal static class StoredOnce
{
    private const int Long = 200;
    private const int Begun = 40;

    public static JsonNode Of(JsonNode data) => Shortened(data)!;

    private static JsonNode? Shortened(JsonNode? node) =>
        node switch
        {
            JsonValue value
                when value.GetValueKind() == JsonValueKind.String && $"{value}" is { Length: > Long } text =>
                JsonValue.Create($"{Plain.Brief(text, Begun)} [{text.Length} letters, as above]"),
            JsonObject members => new JsonObject(
                members.Select(member => KeyValuePair.Create(member.Key, Shortened(member.Value)))
            ),
            JsonArray items => new JsonArray([.. items.Select(Shortened)]),
            _ => node?.DeepClone(),
        };
}
