using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TheoryLedger.Server.Integrity.Verifying;

/// <summary>Says in what a row that people read is not the one that its events make.</summary>
internal static class ServedDifference
{
    private const string Open = "9223372036854775807";

    /// <summary>Which row of a thing it is: what the thing is, its id, and where the row begins.</summary>
    public static string OfItem(JsonObject row) => $"{row["concept"]} {row["id"]}, position {row["since"]}";

    /// <summary>Which pointer of a thing it is.</summary>
    public static string OfEdge(JsonObject row, IReadOnlyDictionary<Guid, string> concepts)
    {
        var source = row["source"]!.GetValue<Guid>();
        var concept = concepts.GetValueOrDefault(source, "unknown thing");
        var part = $"{row["part"]}" is { Length: > 0 } named ? $" by {named}" : "";
        return $"{concept} {source}, {row["kind"]} {row["target"]}{part}, position {row["since"]}";
    }

    public static void Tell(
        JsonObject? made,
        JsonObject? served,
        Func<JsonObject, string> name,
        ServedFindings findings
    )
    {
        if (made is null || served is null)
        {
            var (expected, found) = made is null ? ("no row", "a row") : ("a row", "nothing");
            findings.Say(name((made ?? served)!), expected, found);
            return;
        }

        foreach (var (column, expected) in made.Where(c => $"{c.Value}" != $"{served[c.Key]}"))
        {
            TellColumn($"{name(made)}, {column}", $"{expected}", $"{served[column]}", findings);
        }
    }

    // Findings are kept for good, and what stands in rows need not be: of that they tell digests, and in which fields it differs.
    private static void TellColumn(string where, string expected, string found, ServedFindings findings)
    {
        if (where.EndsWith(", view", StringComparison.Ordinal) || where.EndsWith(", label", StringComparison.Ordinal))
        {
            findings.Say(where, Digest(expected), $"{Digest(found)}{Fields(expected, found)}");
        }
        else
        {
            findings.Say(where, Words(expected), Words(found));
        }
    }

    private static string Fields(string expected, string found) =>
        (Read(expected), Read(found)) is ({ } made, { } served)
        && made.Select(f => f.Key)
            .Union(served.Select(f => f.Key), StringComparer.Ordinal)
            .Where(field => !JsonNode.DeepEquals(made[field], served[field]))
            .ToList()
            is [_, ..] fields
            ? $", other in {string.Join(", ", fields)}"
            : "";

    private static JsonObject? Read(string json)
    {
        try
        {
            return JsonNode.Parse(json) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Digest(string text) =>
        $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    private static string Words(string value) => value == Open ? "no end" : value;
}
