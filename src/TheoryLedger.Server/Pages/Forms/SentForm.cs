using System.Globalization;
using System.Text.Json.Nodes;

namespace TheoryLedger.Server.Pages.Forms;

/// <summary>A form that somebody filled in on a page and sent.</summary>
/// <param name="Path">Where it was sent to.</param>
/// <param name="Fields">What it says, as it was written; names are JSON pointers without their first stroke.</param>
public sealed record SentForm(string Path, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>The form of a request; none where it is none, or is not trusted.</summary>
    public static SentForm? Of(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return http.Items.TryGetValue(typeof(SentForm), out var form) ? form as SentForm : null;
    }

    /// <summary>As a program would have sent it. What is left empty is left out.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject();
        foreach (var (name, value) in Fields)
        {
            Put(json, name.Split('/'), value);
        }

        return json;
    }

    private static void Put(JsonNode into, ReadOnlySpan<string> path, string value)
    {
        if (path is [var last])
        {
            Set(into, last, JsonValue.Create(value));
            return;
        }

        var inner = Get(into, path[0]);
        if (inner is null)
        {
            inner = int.TryParse(path[1], NumberStyles.None, CultureInfo.InvariantCulture, out _)
                ? new JsonArray()
                : new JsonObject();
            Set(into, path[0], inner);
        }

        Put(inner, path[1..], value);
    }

    private static JsonNode? Get(JsonNode node, string name) =>
        node is JsonArray items
            ? Place(name) < items.Count
                ? items[Place(name)]
                : null
            : node[name];

    private static void Set(JsonNode node, string name, JsonNode value)
    {
        if (node is JsonArray items)
        {
            items.Add(value);
        }
        else
        {
            node[name] = value;
        }
    }

    private static int Place(string name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : int.MaxValue;
}
