using System.Text.Json.Nodes;

namespace TheoryLedger.Server.Tests.Replay;

/// <summary>Compares what the core says with what is served, where words stand in place of their commitments.</summary>
internal static class Unspoken
{
    /// <summary>Where two differ; none where they say the same but for words.</summary>
    public static string? Difference(JsonNode? expected, JsonNode? served, string path = "") =>
        (expected, served) switch
        {
            (JsonObject gap, JsonValue or JsonObject) when gap.ContainsKey("$c") => served is JsonObject closed
            && !closed.ContainsKey("withheld")
                ? $"{path}: {served}"
                : null,
            (JsonObject one, JsonObject other) => one.Select(m => m.Key)
                .Union(other.Select(m => m.Key))
                .Select(name => Difference(one[name], other[name], $"{path}/{name}"))
                .FirstOrDefault(found => found is not null),
            (JsonArray one, JsonArray other) when one.Count == other.Count => one.Zip(other)
                .Select((pair, i) => Difference(pair.First, pair.Second, $"{path}/{i}"))
                .FirstOrDefault(found => found is not null),
            _ => JsonNode.DeepEquals(expected, served) ? null : $"{path}: {expected} is served as {served}",
        };
}
