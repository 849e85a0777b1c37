using System.Text.Json;
using System.Text.Json.Nodes;

namespace TheoryLedger.Server.Pages.Parts;

/// <summary>Tells what an answer for programs says to people, and leaves out what only programs need.</summary>
internal static class Tidy
{
    private static readonly HashSet<string> OfThings = new(StringComparer.Ordinal)
    {
        "id",
        "version",
        "part",
        "kind",
        "name",
        "title",
        "presentVersion",
        "formVersion",
        "state",
        "isStale",
    };

    private static readonly HashSet<string> OfDecisions = new(StringComparer.Ordinal)
    {
        "phase",
        "decidedAt",
        "decidedBy",
        "position",
        "recorder",
        "why",
    };

    // They count, or place what programs compare; whoever reads a page finds them with its data.
    private static readonly HashSet<string> Counters = new(StringComparer.Ordinal)
    {
        "version",
        "beganAt",
        "changedAt",
        "position",
        "span",
        "digest",
        "documentDigest",
        "promptDigest",
    };

    private static readonly string[] Wordings = ["wording", "text", "title", "name", "label", "explanation"];

    /// <summary>The members of an object that say something.</summary>
    /// <param name="members">The object.</param>
    /// <param name="names">Whether an id is known by a name.</param>
    /// <param name="isBare">True where the decision is told already.</param>
    public static IReadOnlyList<KeyValuePair<string, JsonNode?>> Telling(
        JsonObject members,
        Func<string, bool> names,
        bool isBare
    ) =>
        [
            .. InReadingOrder(members)
                .Where(m => !IsEmpty(m.Value) && m.Key != "recorder")
                .Where(m => !isBare || (!OfDecisions.Contains(m.Key) && !IsDecision(m.Value)))
                .Where(m => !IsId(m.Value) || names($"{m.Value}")),
        ];

    /// <summary>What of a record counts or places it.</summary>
    public static IEnumerable<KeyValuePair<string, JsonNode?>> Counted(JsonObject members) =>
        members.Where(m => Counters.Contains(m.Key));

    /// <summary>Whether an id is that of a thing which has a name on a page.</summary>
    public static Func<Guid, bool> KnownOn(Sheet sheet) =>
        id => sheet.Find(id) is { Concept: not Lineage.Portraits.Facts };

    /// <summary>An answer without what only programs need, and without names that a link says as well.</summary>
    /// <param name="node">The answer.</param>
    /// <param name="isKnown">Whether an id is that of a thing which can be named.</param>
    public static JsonNode? Plainly(JsonNode? node, Func<Guid, bool> isKnown) =>
        node switch
        {
            JsonObject members when IsThing(members) || IsDecision(members) => members.DeepClone(),
            JsonObject members => new JsonObject(
                members
                    .Where(m => IsForPeople(m, members, isKnown))
                    .Select(m => KeyValuePair.Create(m.Key, Plainly(m.Value, isKnown)))
            ),
            JsonArray items => new JsonArray([.. items.Select(item => Plainly(item, isKnown))]),
            _ => node?.DeepClone(),
        };

    private static bool IsForPeople(
        KeyValuePair<string, JsonNode?> member,
        JsonObject beside,
        Func<Guid, bool> isKnown
    ) =>
        !Counters.Contains(member.Key)
        && !(member.Key == "more" && $"{member.Value}" == "0")
        && !(member.Key == "id" && !IsKnown(member.Value, isKnown))
        && !(member.Key is "title" or "name" or "label" && IsKnown(beside["id"], isKnown));

    private static bool IsKnown(JsonNode? id, Func<Guid, bool> isKnown) => IsId(id) && isKnown(Guid.Parse($"{id}"));

    // The ledger keeps members in an order of its own, where "to" stands before "from".
    private static IEnumerable<KeyValuePair<string, JsonNode?>> InReadingOrder(JsonObject members) =>
        members.ContainsKey("from") && members.ContainsKey("to")
            ? members
                .Where(m => m.Key is not ("from" or "to"))
                .Prepend(KeyValuePair.Create("to", members["to"]))
                .Prepend(KeyValuePair.Create("from", members["from"]))
            : members;

    /// <summary>True of what says nothing of a thing that begins: nothing at all, or only that nothing of the kind has happened yet.</summary>
    public static bool SaysNothing(JsonNode? value) =>
        IsEmpty(value)
        || (value is JsonValue said && said.GetValueKind() == JsonValueKind.False)
        || (
            value is JsonObject members
            && members.All(m =>
                SaysNothing(m.Value)
                || (m.Value is JsonValue one && one.GetValueKind() == JsonValueKind.Number && $"{one}" == "0")
            )
        );

    /// <summary>True of what only names a thing, perhaps in a version.</summary>
    public static bool IsThing(JsonObject members) =>
        members.ContainsKey("id") && members.All(m => OfThings.Contains(m.Key));

    /// <summary>True of what tells when and by whom something was decided.</summary>
    public static bool IsDecision(JsonNode? value) =>
        value is JsonObject members
        && members.ContainsKey("decidedAt")
        && members.ContainsKey("decidedBy")
        && members.All(m => OfDecisions.Contains(m.Key));

    /// <summary>True of the reasoning behind a change of theory.</summary>
    public static bool IsReasoning(JsonObject members) =>
        members.ContainsKey("rationale") && members.ContainsKey("operation");

    /// <summary>True of what can stand in a line: no more than a few values.</summary>
    public static bool IsShort(JsonNode? value) =>
        value switch
        {
            null => true,
            JsonValue one => $"{one}".Length <= 200,
            JsonObject members => members.ContainsKey("withheld") || IsThing(members) || IsTally(members),
            JsonArray items => items.Count <= 4 && items.All(i => i is JsonValue || (i is JsonObject o && IsThing(o))),
            _ => false,
        };

    /// <summary>True of numbers under names.</summary>
    public static bool IsTally(JsonObject members) =>
        members.Count > 0
        && members.All(m => m.Value is JsonValue value && value.GetValueKind() == JsonValueKind.Number);

    /// <summary>The columns of a table in which objects can be told; none where they do not fit into one.</summary>
    public static IReadOnlyList<string>? Columns(IReadOnlyList<IReadOnlyList<KeyValuePair<string, JsonNode?>>> rows)
    {
        var columns = rows.SelectMany(row => row.Select(m => m.Key)).Distinct(StringComparer.Ordinal).ToList();
        return rows.Count >= 2 && columns.Count is > 1 and <= 7 && rows.All(row => row.All(m => IsShort(m.Value)))
            ? columns
            : null;
    }

    /// <summary>What elements, statements and other parts are called, by their ids.</summary>
    public static IReadOnlyDictionary<string, string> PartsIn(params IEnumerable<JsonNode?> nodes)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            Collect(node, found);
        }

        return found;
    }

    private static void Collect(JsonNode? node, Dictionary<string, string> found)
    {
        if (node is JsonObject members)
        {
            var wording = Wordings.Select(w => members[w]).OfType<JsonValue>().FirstOrDefault();
            if (IsId(members["id"]) && wording is not null)
            {
                found[$"{members["id"]}"] = $"{wording}";
            }
        }

        foreach (
            var inner in node switch
            {
                JsonObject all => all.Select(m => m.Value),
                JsonArray items => items,
                _ => [],
            }
        )
        {
            Collect(inner, found);
        }
    }

    public static bool IsId(JsonNode? value) =>
        value is JsonValue text
        && text.GetValueKind() == JsonValueKind.String
        && Guid.TryParseExact($"{text}", "D", out _);

    private static bool IsEmpty(JsonNode? value) => value is null or JsonArray { Count: 0 } or JsonObject { Count: 0 };
}
