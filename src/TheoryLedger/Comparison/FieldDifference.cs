using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TheoryLedger.Comparison;

/// <summary>Which fields of a thing changed between two of its versions.</summary>
/// <remarks>
/// What has an id is found again by it, wherever it stands; other lists are compared place by place. Words, of which only a
/// commitment is known, are the same or not.
/// </remarks>
public static class FieldDifference
{
    /// <summary>What a change of order is called, behind the name of the list.</summary>
    public const string Order = "order";

    private const string Commitment = "$c";

    /// <summary>The changes, in the order in which the fields stand.</summary>
    public static IReadOnlyList<FieldChange> Between(JsonObject before, JsonObject after) =>
        [.. Members("", before, after)];

    /// <summary>The items of a list by their ids; none where they are not told apart by ids.</summary>
    public static IReadOnlyDictionary<string, JsonNode>? ById(JsonArray items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var found = new Dictionary<string, JsonNode>(StringComparer.Ordinal);
        return items.All(item => item is JsonObject one && IdOf(one) is { } id && found.TryAdd(id, one)) ? found : null;
    }

    private static IEnumerable<FieldChange> Value(string field, JsonNode? before, JsonNode? after) =>
        (before, after) switch
        {
            _ when JsonNode.DeepEquals(before, after) => [],
            (JsonObject was, JsonObject now) when !IsWords(was) && !IsWords(now) => Members($"{field}.", was, now),
            (JsonArray was, JsonArray now) => Items(field, was, now),
            _ => [new(field, before, after)],
        };

    private static IEnumerable<FieldChange> Members(string within, JsonObject before, JsonObject after) =>
        after
            .Select(member => member.Key)
            .Union(before.Select(member => member.Key))
            .SelectMany(name => Value($"{within}{name}", before[name], after[name]));

    // Where only one of the two tells its items apart by ids the list changed as a whole: a place would name another item.
    private static IEnumerable<FieldChange> Items(string field, JsonArray before, JsonArray after) =>
        (ById(before), ById(after)) switch
        {
            ({ } was, { } now) => Known(field, was, now),
            var (was, now) when IsPlaced(before, was) && IsPlaced(after, now) => Placed(field, before, after),
            _ => [new(field, before, after)],
        };

    private static bool IsPlaced(JsonArray items, IReadOnlyDictionary<string, JsonNode>? known) =>
        known is null ? items.All(item => item is JsonObject one && !IsWords(one)) : items.Count == 0;

    private static IEnumerable<FieldChange> Known(
        string field,
        IReadOnlyDictionary<string, JsonNode> before,
        IReadOnlyDictionary<string, JsonNode> after
    )
    {
        var changes = after
            .Keys.Union(before.Keys)
            .SelectMany(id => Value($"{field}[{id}]", before.GetValueOrDefault(id), after.GetValueOrDefault(id)));
        var (was, now) = (before.Keys.Where(after.ContainsKey), after.Keys.Where(before.ContainsKey));
        return was.SequenceEqual(now)
            ? changes
            : changes.Append(new($"{field}.{Order}", Names(before.Keys), Names(after.Keys)));
    }

    private static IEnumerable<FieldChange> Placed(string field, JsonArray before, JsonArray after) =>
        Enumerable
            .Range(0, Math.Max(before.Count, after.Count))
            .SelectMany(place => Value($"{field}[{Text(place)}]", At(before, place), At(after, place)));

    private static JsonNode? At(JsonArray items, int place) => place < items.Count ? items[place] : null;

    private static JsonArray Names(IEnumerable<string> ids) => [.. ids.Select(id => (JsonNode)id)];

    private static string Text(int place) => place.ToString(CultureInfo.InvariantCulture);

    private static bool IsWords(JsonObject value) => value.ContainsKey(Commitment);

    // Things and their parts are called by "id", or by an id of their own kind, such as "rippleId".
    private static string? IdOf(JsonObject item) =>
        item.Where(member => member.Key == "id" || member.Key.EndsWith("Id", StringComparison.Ordinal))
            .OrderBy(member => member.Key == "id" ? 0 : 1)
            .Select(member => member.Value?.GetValueKind() == JsonValueKind.String ? $"{member.Value}" : null)
            .FirstOrDefault();
}
