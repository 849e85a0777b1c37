using System.Text.Json.Nodes;

namespace TheoryLedger.Server.History;

/// <summary>The numbers by which readers call the parts of a thing: statement 1, element 3.</summary>
internal static class PartPlaces
{
    /// <summary>The place of each part, from 1: in the first of these versions that has it.</summary>
    public static IReadOnlyDictionary<string, int> Of(params IEnumerable<JsonObject?> versions)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var list in versions.SelectMany(ListsIn))
        {
            for (var at = 0; at < list.Count; at++)
            {
                if (list[at]?["id"] is JsonValue id)
                {
                    places.TryAdd($"{id}", at + 1);
                }
            }
        }

        return places;
    }

    /// <summary>Those of several things together.</summary>
    public static IReadOnlyDictionary<string, int> Joined(IEnumerable<IReadOnlyDictionary<string, int>> places)
    {
        var joined = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (part, place) in places.SelectMany(p => p))
        {
            joined[part] = place;
        }

        return joined;
    }

    private static IEnumerable<JsonArray> ListsIn(JsonObject? version) =>
        new[] { version?["statements"], Inner(version, "elements"), Inner(version, "links") }
            .OfType<JsonArray>()
            .Where(list => list.All(item => item is JsonObject));

    private static JsonNode? Inner(JsonObject? version, string list) =>
        version?["form"] is JsonObject form ? form[list] : null;
}
