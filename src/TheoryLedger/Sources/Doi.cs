using System.Text.Json;
using System.Text.RegularExpressions;

namespace TheoryLedger.Sources;

/// <summary>DOIs in the one way of writing in which two can be compared: bare and in lower case.</summary>
public static partial class Doi
{
    /// <summary>Those by which a source is known, by its identifiers or its citation.</summary>
    public static IReadOnlySet<string> Of(SourceRegistered source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Of(source.Identifiers, source.Citation is { ValueKind: JsonValueKind.Object } cited ? cited : null);
    }

    private static HashSet<string> Of(IReadOnlyList<Identifier> identifiers, JsonElement? cited) =>
        [
            .. identifiers
                .Select(i => Named(i.Value, IsDoi(i.Scheme)))
                .Append(Named(Text(cited, "DOI"), isDoi: true))
                .Append(Named(Text(cited, "URL"), isDoi: false))
                .OfType<string>(),
        ];

    private static bool IsDoi(string scheme) => scheme.Trim().Equals("doi", StringComparison.OrdinalIgnoreCase);

    private static string? Text(JsonElement? cited, string field) =>
        cited is { } item && item.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    // Other addresses and numbers may look like a DOI; only one that is said to be one is.
    private static string? Named(string? text, bool isDoi) =>
        text is not null
        && Form().Match(Uri.UnescapeDataString(text).Trim()) is { Success: true } match
        && (isDoi || match.Groups["said"].Length > 0)
            ? match.Groups["doi"].Value.TrimEnd('.', ',', ';', '/').ToLowerInvariant()
            : null;

    [GeneratedRegex(
        @"^(?<said>(https?://)?(www\.|dx\.)?doi\.org/+|(urn:|info:)?doi[:/\s]+)*(?<doi>10\.\d[^\s/]*/\S+)$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Form();
}
