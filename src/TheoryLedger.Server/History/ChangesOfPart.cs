using TheoryLedger.Comparison;
using TheoryLedger.Server.Pages;

namespace TheoryLedger.Server.History;

/// <summary>The changes of one statement, element or link; or of fields that belong to no such part.</summary>
/// <param name="List">The list that the part stands in; none of fields that belong to no part.</param>
/// <param name="Id">The part.</param>
/// <param name="Changes">In the order in which its fields stand.</param>
internal sealed record ChangesOfPart(string? List, string? Id, IReadOnlyList<FieldChange> Changes)
{
    /// <summary>Each part with its changes, in the order in which the first of them stands.</summary>
    public static IEnumerable<ChangesOfPart> Of(IEnumerable<FieldChange> changes) =>
        changes
            .GroupBy(change => Split(change.Field))
            .Select(part => new ChangesOfPart(part.Key.List, part.Key.Id, [.. part]));

    /// <summary>How a reader calls it.</summary>
    /// <param name="places">The numbers of parts.</param>
    public string Name(IReadOnlyDictionary<string, int>? places) =>
        $"{Plain.Begin(Plain.One(List!.Split('.')[^1]))}{(places is not null && places.TryGetValue(Id!, out var place) ? $" {place}" : "")}{What}";

    // Where all of it came or went there is one change, of the part itself.
    private string What =>
        Changes is not [{ } whole] || !whole.Field.EndsWith(']') ? ""
        : whole.Before is null ? ", added"
        : whole.After is null ? ", taken out"
        : "";

    private static (string? List, string? Id) Split(string field)
    {
        var (open, close) = (
            field.IndexOf('[', StringComparison.Ordinal),
            field.IndexOf(']', StringComparison.Ordinal)
        );
        return open > 0 && close > open && Guid.TryParseExact(field[(open + 1)..close], "D", out _)
            ? (field[..open], field[(open + 1)..close])
            : (null, null);
    }
}
