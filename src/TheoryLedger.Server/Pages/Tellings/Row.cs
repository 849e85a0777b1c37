using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TheoryLedger.Server.Pages.Tellings;

/// <summary>A record of an answer, with the one that it stands in.</summary>
public sealed record Row(JsonNode? Node, Row? Up = null)
{
    private const string Itself = ".";
    private const string Above = "^.";

    /// <summary>The records at a place: a slash leads into each of a list, and braces at the end tell that names head them.</summary>
    public IReadOnlyList<Row> In(string of)
    {
        ArgumentNullException.ThrowIfNull(of);
        var steps = of.Split('/', 2);
        var here = Each(steps[0]).Select(node => new Row(node, this));
        return steps.Length == 1 ? [.. here] : [.. here.SelectMany(row => row.In(steps[1]))];
    }

    private IEnumerable<JsonNode?> Each(string step) =>
        step.EndsWith("{}", StringComparison.Ordinal)
            ? At(step[..^2]) is JsonObject named
                ? named.Select(Headed)
                : []
            : At(step) switch
            {
                JsonArray all => all,
                null => [],
                var one => [one],
            };

    private static JsonObject Headed(KeyValuePair<string, JsonNode?> member) =>
        new() { ["name"] = member.Key, ["of"] = member.Value?.DeepClone() };

    /// <summary>What stands at a path; of a list, what stands there in each.</summary>
    public JsonNode? At(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.StartsWith(Above, StringComparison.Ordinal) ? Up?.At(path[Above.Length..])
            : path is Itself or "" ? Node
            : path.Split('.').Aggregate(Node, Step);
    }

    /// <summary>True where something fills a place of what is to be said.</summary>
    public bool Tells(Say say)
    {
        ArgumentNullException.ThrowIfNull(say);
        return (say.Of is { } of ? In(of) : [this]).Any(row =>
            Wording.Places(say.Words).Any(place => !IsEmpty(row.At(place.Path)))
        );
    }

    /// <summary>True where nothing stands there.</summary>
    public static bool IsEmpty(JsonNode? value) =>
        value is null or JsonArray { Count: 0 } or JsonObject { Count: 0 }
        || value is JsonValue said && said.GetValueKind() == JsonValueKind.String && $"{said}".Length == 0;

    /// <summary>True of what says yes: something that is there, and neither no nor nought.</summary>
    public static bool IsSo(JsonNode? value) =>
        !IsEmpty(value)
        && (
            value is not JsonValue said
            || said.GetValueKind() != JsonValueKind.False
                && (said.GetValueKind() != JsonValueKind.Number || $"{said}" != "0")
        );

    private static JsonNode? Step(JsonNode? node, string name) =>
        node switch
        {
            JsonObject members => members[name],
            JsonArray all
                when int.TryParse(name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var at) =>
                all.ElementAtOrDefault(at < 0 ? all.Count + at : at),
            JsonArray all => new JsonArray([
                .. all.Select(one => Step(one, name)?.DeepClone()).Where(one => one is not null),
            ]),
            _ => null,
        };
}
