using System.Text.Json;
using System.Text.Json.Nodes;

namespace TheoryLedger.Server.Seeding;

/// <summary>Puts ids, texts and what can be read meanwhile in the place of what a seed refers to by '@'.</summary>
public sealed class SeedReferences(SeedFolder folder, SeedThings things, SeedClient client)
{
    private const string ToFile = "@file:";

    public string InPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var segments = path.Split('/').Select(s => s is ['@', .. var name] ? things[name].Id.ToString() : s);
        return string.Join('/', segments);
    }

    public async Task<JsonNode?> InBodyAsync(JsonNode? node, CancellationToken token)
    {
        switch (node)
        {
            case JsonObject members:
                var written = new JsonObject();
                foreach (var (name, value) in members)
                {
                    written[name] = await InBodyAsync(value, token);
                }

                return written;
            case JsonArray items:
                var list = new JsonArray();
                foreach (var item in items)
                {
                    list.Add(await InBodyAsync(item, token));
                }

                return list;
            default:
                return node?.GetValueKind() == JsonValueKind.String
                    ? await InTextAsync(node.GetValue<string>(), token)
                    : node?.DeepClone();
        }
    }

    private async Task<JsonNode?> InTextAsync(string text, CancellationToken token)
    {
        if (text is not ['@', .. var reference])
        {
            return JsonValue.Create(text);
        }

        if (reference is ['@', ..])
        {
            return JsonValue.Create(reference);
        }

        if (text.StartsWith(ToFile, StringComparison.Ordinal))
        {
            return JsonValue.Create(folder.Text(text[ToFile.Length..]));
        }

        return reference.Split(':', 2) switch
        {
            [var name] => JsonValue.Create(things[name].Id),
            [var name, var pointer] => await ReadAsync(name, pointer, token),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async Task<JsonNode?> ReadAsync(string name, string pointer, CancellationToken token)
    {
        var thing = await client.ReadAsync(things[name].Location, things.Position, token);
        return JsonPointers.Find(thing, pointer)?.DeepClone()
            ?? throw new SeedException($"There is nothing at {pointer} of '@{name}', which reads {thing}.");
    }
}
