using System.Text.Json;
using System.Text.Json.Nodes;

namespace TheoryLedger.Comparison;

/// <summary>One field of a thing that says something else than before.</summary>
/// <param name="Field">Its name, with those of the fields around it; <c>elements[…]</c> names one of several by its id.</param>
/// <param name="Before">What it said; none where it was not there.</param>
/// <param name="After">What it says; none where it is gone.</param>
public sealed record FieldChange(string Field, JsonNode? Before, JsonNode? After)
{
    /// <summary>How one public wording became the other; none where either is no wording.</summary>
    public IReadOnlyList<Phrase>? Phrases { get; } =
        Wording(Before) is { } before && Wording(After) is { } after && $"{before}{after}".Any(char.IsWhiteSpace)
            ? PhraseDifference.Between(before, after)
            : null;

    /// <summary>True where a change of one field concerns another: they are the same, or one lies in the other.</summary>
    public static bool Concerns(string field, string other)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(other);
        return field == other || LiesIn(field, other) || LiesIn(other, field);
    }

    private static bool LiesIn(string inner, string outer) =>
        inner.Length > outer.Length
        && inner[outer.Length] is '.' or '['
        && inner.StartsWith(outer, StringComparison.Ordinal);

    private static string? Wording(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}
