using System.Text.Json.Nodes;
using TheoryLedger.Lineage;

namespace TheoryLedger.Server.CausalWeb;

/// <summary>The causal web as a graph to be drawn.</summary>
internal static class WebDrawing
{
    public static Graph GraphOf(JsonNode json) =>
        new(
            [.. json["nodes"]!.AsArray().Select(n => NodeOf(n!))],
            [.. json["edges"]!.AsArray().Select(e => EdgeOf(e!))]
        );

    private static GraphNode NodeOf(JsonNode node) =>
        new(
            node["id"]!.GetValue<Guid>(),
            node["role"]?.GetValue<string>() ?? "Construct",
            node["title"]!.GetValue<string>(),
            node["direction"]?.GetValue<string>()
        );

    private static GraphEdge EdgeOf(JsonNode edge) =>
        new(
            edge["kind"]!.GetValue<string>(),
            edge["from"]!.GetValue<Guid>(),
            edge["to"]!.GetValue<Guid>(),
            edge["id"]?.GetValue<string>() ?? "",
            edge["decided"]?["position"]?.GetValue<long>(),
            Until: null
        );
}
