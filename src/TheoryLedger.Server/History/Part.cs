using System.Text.Json.Nodes;
using TheoryLedger.Comparison;

namespace TheoryLedger.Server.History;

/// <summary>A part of a thing that somebody may ask after by itself: a field, an element, a link, a statement.</summary>
/// <param name="Field">Its name, as changes name it.</param>
/// <param name="Value">What it says.</param>
internal sealed record Part(string Field, JsonNode? Value)
{
    private const string Form = "form";

    // These only tell what happened; the facts themselves tell that better.
    private static readonly string[] Trail = ["verdicts", "corrections", "wordings", "affirmations"];

    // These say which thing it is and count how often it changed.
    private static readonly string[] Framing =
    [
        "id",
        "version",
        "beganAt",
        "changedAt",
        "formVersion",
        "definitionVersion",
    ];

    /// <summary>True of a change that says something of the thing itself.</summary>
    public static bool IsSubstance(FieldChange change) =>
        !Framing.Contains(change.Field) && !Trail.Any(field => FieldChange.Concerns(field, change.Field));

    /// <summary>The parts that a thing has.</summary>
    public static IEnumerable<Part> Of(JsonObject view) =>
        view.Where(member => !Framing.Contains(member.Key) && !Trail.Contains(member.Key))
            .SelectMany(member =>
                member is { Key: Form, Value: JsonObject form }
                    ? form.SelectMany(inner => Divided($"{Form}.{inner.Key}", inner.Value))
                    : Divided(member.Key, member.Value)
            );

    private static IEnumerable<Part> Divided(string field, JsonNode? value) =>
        value is JsonArray { Count: > 0 } items && FieldDifference.ById(items) is { } known
            ? known.Select(item => new Part($"{field}[{item.Key}]", item.Value))
            : [new(field, value)];
}
