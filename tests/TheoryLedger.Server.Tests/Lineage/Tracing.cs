using System.Text.Json.Nodes;

namespace TheoryLedger.Server.Tests.Lineage;

/// <summary>What tests look for in a lineage.</summary>
internal static class Tracing
{
    public static JsonNode? Find(this JsonNode lineage, Guid id) =>
        lineage["nodes"]!.AsArray().SingleOrDefault(n => n!["id"]!.GetValue<Guid>() == id);

    public static IReadOnlyList<Guid> Ids(this JsonNode lineage) =>
        [.. lineage["nodes"]!.AsArray().Select(n => n!["id"]!.GetValue<Guid>())];

    public static bool Leads(this JsonNode lineage, Guid from, string kind, Guid to) =>
        lineage["edges"]!
            .AsArray()
            .Any(e =>
                e!["kind"]!.GetValue<string>() == kind
                && e["from"]!.GetValue<Guid>() == from
                && e["to"]!.GetValue<Guid>() == to
            );

    public static IReadOnlyList<Guid> Of(this JsonNode lineage, string concept) =>
        [
            .. lineage["nodes"]!
                .AsArray()
                .Where(n => n!["concept"]!.GetValue<string>() == concept)
                .Select(n => n!["id"]!.GetValue<Guid>()),
        ];
}
