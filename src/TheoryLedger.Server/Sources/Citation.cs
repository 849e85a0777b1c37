using System.Text.Json;

namespace TheoryLedger.Server.Sources;

/// <summary>A citation as it was given, in a line.</summary>
internal static class Citation
{
    /// <summary>Authors, year, container and number, as far as CSL-JSON names them; none where it names none of these.</summary>
    public static string? Of(JsonElement? citation)
    {
        if (citation is not { ValueKind: JsonValueKind.Object } csl)
        {
            return null;
        }

        var parts = new[] { Authors(csl), Year(csl), Text(csl, "container-title"), Volume(csl) };
        var line = string.Join(". ", parts.Where(p => !string.IsNullOrEmpty(p)));
        return line.Length == 0 ? null : $"{line}.";
    }

    private static string? Authors(JsonElement csl) =>
        csl.TryGetProperty("author", out var authors) && authors.ValueKind == JsonValueKind.Array
            ? string.Join(", ", authors.EnumerateArray().Select(Author).Where(a => a.Length > 0))
            : null;

    private static string Author(JsonElement author) =>
        author.ValueKind != JsonValueKind.Object
            ? ""
            : Text(author, "literal")
                ?? string.Join(' ', new[] { Text(author, "family"), Text(author, "given") }.OfType<string>());

    private static string? Year(JsonElement csl) =>
        csl.TryGetProperty("issued", out var issued)
        && issued.ValueKind == JsonValueKind.Object
        && issued.TryGetProperty("date-parts", out var parts)
        && parts is { ValueKind: JsonValueKind.Array }
        && parts.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Array } first
        && first.EnumerateArray().FirstOrDefault() is { ValueKind: not JsonValueKind.Undefined } year
            ? $"{year}"
            : null;

    private static string? Volume(JsonElement csl) =>
        string.Join(", ", new[] { Text(csl, "volume"), Text(csl, "page") }.OfType<string>());

    private static string? Text(JsonElement csl, string name) =>
        csl.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? $"{value}"
            : null;
}
