using System.Globalization;
using System.Text.Json.Nodes;
using TheoryLedger.Provenance;

namespace TheoryLedger.Server.Tests.Provenance;

/// <summary>Reads PROV-JSON back, as far as it bears on what can have happened.</summary>
internal static class ProvReader
{
    public static ProvDocument Read(JsonNode json) =>
        new(
            json["prefix"]!.AsObject().ToDictionary(p => p.Key, p => p.Value!.GetValue<string>()),
            [
                .. Under(json, "entity").Select(e => new ProvEntity(e.Key)),
                .. Under(json, "activity")
                    .Select(a => new ProvActivity(a.Key, Time(a.Value, "startTime"), Time(a.Value, "endTime"))),
                .. Under(json, "agent").Select(a => new ProvAgent(a.Key)),
            ],
            [
                .. Under(json, "wasGeneratedBy")
                    .Select(r => new WasGeneratedBy(Id(r, "entity")!, Id(r, "activity")!, Time(r.Value, "time"))
                    {
                        Id = r.Key,
                    }),
                .. Under(json, "used")
                    .Select(r => new Used(Id(r, "activity")!, Id(r, "entity")!, Time(r.Value, "time")) { Id = r.Key }),
                .. Under(json, "wasInvalidatedBy")
                    .Select(r => new WasInvalidatedBy(Id(r, "entity")!, Id(r, "activity")!, Time(r.Value, "time"))
                    {
                        Id = r.Key,
                    }),
                .. Under(json, "specializationOf")
                    .Select(r => new SpecializationOf(Id(r, "specificEntity")!, Id(r, "generalEntity")!)),
                .. Under(json, "wasAssociatedWith")
                    .Select(r => new WasAssociatedWith(Id(r, "activity")!, Id(r, "agent")!, "")),
                .. Under(json, "wasDerivedFrom").Select(Derivation),
            ]
        );

    private static WasDerivedFrom Derivation(KeyValuePair<string, JsonNode?> relation) =>
        new(Id(relation, "generatedEntity")!, Id(relation, "usedEntity")!)
        {
            Activity = Id(relation, "activity"),
            Generation = Id(relation, "generation"),
            Usage = Id(relation, "usage"),
        };

    private static JsonObject Under(JsonNode json, string name) => json[name]?.AsObject() ?? [];

    private static string? Id(KeyValuePair<string, JsonNode?> relation, string name) =>
        relation.Value![$"prov:{name}"]?.GetValue<string>();

    private static DateTimeOffset? Time(JsonNode? statement, string name) =>
        statement![$"prov:{name}"] is { } time
            ? DateTimeOffset.Parse(time.GetValue<string>(), CultureInfo.InvariantCulture)
            : null;
}
