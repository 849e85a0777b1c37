using System.Text.Json;

namespace TheoryLedger.Server.Sources;

/// <summary>By whom a source is known: sources of one first author count as the work of one team.</summary>
internal static class FirstAuthor
{
    /// <summary>As a CSL-JSON citation names them; none where there is no citation, or it names nobody.</summary>
    public static string? Of(JsonElement? citation) =>
        citation is { ValueKind: JsonValueKind.Object } item
        && item.TryGetProperty("author", out var authors)
        && authors is { ValueKind: JsonValueKind.Array }
        && authors.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } first
            ? Name(first, "family") ?? Name(first, "literal")
            : null;

    private static string? Name(JsonElement author, string member) =>
        author.TryGetProperty(member, out var name) ? $"{name}" : null;
}
