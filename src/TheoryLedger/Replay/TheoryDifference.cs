using System.Text.Json;
using System.Text.Json.Nodes;
using TheoryLedger.Ledger;

namespace TheoryLedger.Replay;

/// <summary>Where a theory that somebody tells departs from the one that its events lead to.</summary>
/// <param name="Rebuilt">What the events lead to.</param>
/// <param name="Told">What is told instead.</param>
public sealed record TheoryDifference(string Rebuilt, string Told)
{
    private const string Nothing = "nothing";

    // The same name twice would be found only when it is asked for.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Each thing that differs, once.</summary>
    public static IEnumerable<TheoryDifference> Between(TheoryAsItStands rebuilt, byte[] told)
    {
        if (Parsed(told) is not { } other)
        {
            return [new("a theory in canonical JSON", $"{told.Length} other bytes")];
        }

        var own = JsonSerializer.SerializeToNode(rebuilt, LedgerJson.Options)!.AsObject();
        List<TheoryDifference> found = [.. own.SelectMany(part => In(part.Key, part.Value, other[part.Key]))];
        return found.Count > 0
            ? found
            : [new("the same bytes", "the same theory, written otherwise, or more beside it")];
    }

    private static IEnumerable<TheoryDifference> In(string concept, JsonNode? rebuilt, JsonNode? told)
    {
        var (own, other) = (ById(rebuilt), ById(told));
        return from id in own.Keys.Union(other.Keys)
            let one = own.GetValueOrDefault(id)
            let two = other.GetValueOrDefault(id)
            where !JsonNode.DeepEquals(one, two)
            select new TheoryDifference(Shown(concept, id, one), Shown(concept, id, two));
    }

    private static Dictionary<string, JsonNode> ById(JsonNode? things) =>
        things is JsonArray items
            ? items
                .OfType<JsonObject>()
                .GroupBy(item => $"{item["id"]}")
                .ToDictionary(same => same.Key, same => (JsonNode)same.First())
            : [];

    private static string Shown(string concept, string id, JsonNode? thing) =>
        thing is null ? Nothing : $"{concept} {id}: {thing.ToJsonString()}";

    private static JsonObject? Parsed(byte[] told)
    {
        try
        {
            return JsonNode.Parse(told, documentOptions: Strict) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
