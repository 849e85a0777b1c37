using System.Text.Json.Nodes;
using TheoryLedger.Comparison;
using TheoryLedger.Server.History;

namespace TheoryLedger.Server.Comparison;

/// <summary>Tells what the steps between two moments come to.</summary>
internal static class Comparing
{
    private static readonly string[] Names = ["name", "title", "label", "form.title", "pattern"];

    // What has no name is called by what it says.
    private static readonly string[] Called = [.. Names, "group", "decision", "quote", "text", "interpretation"];

    /// <param name="before">What was read at the earlier moment; none if there was no such thing.</param>
    /// <param name="steps">What happened since, at least one.</param>
    public static ThingCompared Of(JsonObject? before, IReadOnlyList<Step> steps)
    {
        var last = steps[^1];
        var changes = Step.Between(before, last.After).Where(Part.IsSubstance).ToList();
        return new(
            last.Id,
            Called.Select(name => At(last.After, name)).FirstOrDefault(found => found is not null),
            [.. What(before, steps, changes).Distinct(StringComparer.Ordinal)],
            [.. changes.Select(change => Traced(change, steps))],
            [.. steps.Select(step => FactInBrief.Of(step.Fact))]
        )
        {
            Places = PartPlaces.Of(last.After, before),
        };
    }

    private static IEnumerable<string> What(JsonObject? before, IReadOnlyList<Step> steps, List<FieldChange> changes) =>
        before is null ? ["added", .. Since(steps[0].After, steps[^1].After)]
        : changes.Count > 0 ? changes.Select(Kind)
        : steps.Any(step => step.Fact.Name.EndsWith("-affirmed.v1", StringComparison.Ordinal)) ? ["affirmed"]
        : ["unchanged"];

    // What began in between may already have been renamed or given up again; that it was reworded goes without saying.
    private static IEnumerable<string> Since(JsonObject first, JsonObject last) =>
        Step.Between(first, last).Where(Part.IsSubstance).Select(Kind).Where(kind => kind != "changed");

    private static string Kind(FieldChange change) =>
        change switch
        {
            { Field: "state", After: JsonValue state } => state.ToString() is "open" or "in-use"
                ? "reopened"
                : state.ToString(),
            { Field: "standing" } => "recast",
            { Field: var field, Before: not null } when field.EndsWith("].role", StringComparison.Ordinal) => "recast",
            { Field: "parent" } => "moved",
            { Field: var field } when Names.Contains(field) => "renamed",
            _ => "changed",
        };

    // A field that differs was changed by some step; where it went to and fro, the last one counts.
    private static ChangeCompared Traced(FieldChange change, IReadOnlyList<Step> steps)
    {
        var field = Whole(change.Field);
        var by = steps.Last(step => step.Changes.Any(c => FieldChange.Concerns(c.Field, field)));
        return new(change.Field, change.Before, change.After, change.Phrases, by.Position);
    }

    // What was taken out in one step and put back elsewhere in another changed places without any step that only did that.
    private static string Whole(string field) =>
        field.EndsWith($".{FieldDifference.Order}", StringComparison.Ordinal)
            ? field[..^(FieldDifference.Order.Length + 1)]
            : field;

    private static JsonNode? At(JsonNode view, string path) =>
        path.Split('.').Aggregate((JsonNode?)view, (node, name) => node is JsonObject ? node[name] : null);
}
