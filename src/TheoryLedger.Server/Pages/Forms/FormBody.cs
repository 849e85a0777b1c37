using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Http;

namespace TheoryLedger.Server.Pages.Forms;

/// <summary>Writes the fields of a form as the JSON that a program would have sent for the same command.</summary>
internal static class FormBody
{
    /// <param name="form">What was sent.</param>
    /// <param name="expected">The command; where it is not known, everything is text.</param>
    public static JsonNode Of(SentForm form, Type? expected)
    {
        var root = new Branch("");
        foreach (var (name, value) in form.Fields)
        {
            root.At(name.Split('/')).Value = value;
        }

        return Written(root, expected, RowsOf(form)) ?? new JsonObject();
    }

    // Which lists have rows that count only where one of their fields is filled in.
    private static Dictionary<string, string> RowsOf(SentForm form) =>
        form
            .Controls.Where(c => c.Key == FormNames.Rows)
            .Select(c => c.Value.Split(' '))
            .Where(c => c is [_, _])
            .DistinctBy(c => c[0], StringComparer.Ordinal)
            .ToDictionary(c => c[0], c => c[1], StringComparer.Ordinal);

    private static JsonNode? Written(Branch branch, Type? expected, Dictionary<string, string> rows) =>
        (branch, expected is null ? null : LedgerJson.Options.GetTypeInfo(expected)) switch
        {
            ({ Inner.Count: 0 }, { Kind: JsonTypeInfoKind.Object } type) => Completed([], type),
            ({ Inner.Count: 0 }, _) => Leaf(branch.Value, expected),
            (_, { Kind: JsonTypeInfoKind.Enumerable } type) => List(branch, type.ElementType, rows),
            (_, { Kind: JsonTypeInfoKind.Object } type) => Completed(Object(branch, type, rows), type),
            (_, null) when branch.Inner.Keys.All(IsPlace) => List(branch, element: null, rows),
            _ => Object(branch, type: null, rows),
        };

    private static JsonArray List(Branch branch, Type? element, Dictionary<string, string> rows)
    {
        var counts = rows.GetValueOrDefault(branch.Path);
        var items = branch
            .Inner.OrderBy(i => IsPlace(i.Key) ? int.Parse(i.Key, CultureInfo.InvariantCulture) : int.MaxValue)
            .Where(i => counts is null || i.Value.Inner.ContainsKey(counts));
        return [.. items.Select(i => Written(i.Value, element, rows))];
    }

    private static JsonObject Object(Branch branch, JsonTypeInfo? type, Dictionary<string, string> rows) =>
        new(
            branch.Inner.Select(member =>
            {
                var field = type?.Properties.FirstOrDefault(p => p.Name == member.Key);
                return KeyValuePair.Create(member.Key, Written(member.Value, field?.PropertyType, rows));
            })
        );

    // Where nothing was ticked or written, a list that must be there is there and has nothing in it.
    private static JsonObject Completed(JsonObject json, JsonTypeInfo type)
    {
        foreach (
            var list in type.Properties.Where(p =>
                p.IsRequired
                && !json.ContainsKey(p.Name)
                && LedgerJson.Options.GetTypeInfo(p.PropertyType).Kind == JsonTypeInfoKind.Enumerable
            )
        )
        {
            json[list.Name] = new JsonArray();
        }

        return json;
    }

    private static JsonValue? Leaf(string? value, Type? expected)
    {
        var type = expected is null ? null : Nullable.GetUnderlyingType(expected) ?? expected;
        return value is null ? null
            : type == typeof(bool) && bool.TryParse(value, out var truth) ? JsonValue.Create(truth)
            : (type == typeof(int) || type == typeof(long)) && IsPlace(value)
                ? JsonValue.Create(long.Parse(value, CultureInfo.InvariantCulture))
            : type is not null && Expectation.IsId(type) ? JsonValue.Create(IdIn(value))
            : JsonValue.Create(value);
    }

    // An id may also be given by the address of its page, or by a name with the id behind it.
    private static string IdIn(string value) =>
        value
            .Split('/', '?', '#', ' ', '=', '&')
            .LastOrDefault(part => Guid.TryParseExact(part, "D", out _))
            ?.ToLowerInvariant()
        ?? value;

    private static bool IsPlace(string name) => name.Length is > 0 and < 10 && name.All(char.IsAsciiDigit);

    private sealed class Branch(string path)
    {
        public string Path { get; } = path;

        public string? Value { get; set; }

        public Dictionary<string, Branch> Inner { get; } = new(StringComparer.Ordinal);

        public Branch At(ReadOnlySpan<string> names)
        {
            if (names is [])
            {
                return this;
            }

            if (!Inner.TryGetValue(names[0], out var inner))
            {
                Inner[names[0]] = inner = new Branch(Path.Length == 0 ? names[0] : $"{Path}/{names[0]}");
            }

            return inner.At(names[1..]);
        }
    }
}
