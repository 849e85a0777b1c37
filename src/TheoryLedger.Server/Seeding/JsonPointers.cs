using System.Globalization;
using System.Text.Json.Nodes;

namespace TheoryLedger.Server.Seeding;

/// <summary>Follows JSON pointers (RFC 6901).</summary>
public static class JsonPointers
{
    /// <summary>What a pointer leads to; none where it leads nowhere.</summary>
    public static JsonNode? Find(JsonNode? node, string pointer)
    {
        ArgumentNullException.ThrowIfNull(pointer);
        return pointer.Split('/').Skip(1).Select(Unescape).Aggregate(node, Step);
    }

    private static JsonNode? Step(JsonNode? node, string token) =>
        node switch
        {
            JsonObject members => members[token],
            JsonArray items
                when int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
                    && at < items.Count => items[at],
            _ => null,
        };

    private static string Unescape(string token) =>
        token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
