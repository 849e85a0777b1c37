using System.Globalization;
using System.Text.Json.Nodes;

namespace TheoryLedger.Tests.Seeding;

/// <summary>What the names in a seed stand for.</summary>
internal sealed class SeedNames(string folder, Func<Guid, JsonNode> view)
{
    private readonly Dictionary<string, Guid> _ids = new(StringComparer.Ordinal);

    public void Add(string name, Guid id) => _ids.Add(name, id);

    public Guid IdOf(string name) =>
        _ids.TryGetValue(name.TrimStart('@'), out var id)
            ? id
            : throw new KeyNotFoundException($"Nothing is called {name} yet.");

    /// <summary>The same with every name replaced by what it stands for.</summary>
    public JsonNode? Resolve(JsonNode? node) =>
        node switch
        {
            JsonObject members => new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, Resolve(m.Value)))),
            JsonArray items => new JsonArray([.. items.Select(Resolve)]),
            JsonValue value when value.TryGetValue<string>(out var text) && text.StartsWith('@') => Meant(text),
            _ => node?.DeepClone(),
        };

    private JsonNode? Meant(string text) =>
        text.Split(':', 2) switch
        {
            _ when text.StartsWith("@@", StringComparison.Ordinal) => text[1..],
            ["@file", var file] => File.ReadAllText(Path.Combine(folder, file)),
            [var name, var pointer] => Point(view(IdOf(name)), pointer, text),
            _ => IdOf(text).ToString(),
        };

    private static JsonNode Point(JsonNode from, string pointer, string whole) =>
        pointer
            .Split('/')
            .Skip(1)
            .Aggregate(
                (JsonNode?)from,
                (node, part) =>
                    node switch
                    {
                        JsonArray items => items.ElementAtOrDefault(int.Parse(part, CultureInfo.InvariantCulture)),
                        JsonObject members => members[part],
                        _ => null,
                    }
            )
            ?.DeepClone()
        ?? throw new KeyNotFoundException($"{whole} points at nothing.");
}
