using System.Globalization;

namespace TheoryLedger.Server.Pages.Forms;

/// <summary>What was ticked in a list of a form that comes back.</summary>
/// <remarks>Meanwhile other things may stand in the list, at other places: what was ticked is known by what it is, not by where it stood.</remarks>
internal static class Ticks
{
    // Behind the places of a list itself, however many stand in it: what a body names as a list is read by order, not by place.
    private const int Behind = 1_000;

    /// <summary>Whether the only choice of a field was ticked, wherever it stood.</summary>
    public static bool Has(Returned returned, FormField field)
    {
        var value = field.Choices[0].Value;
        return ListOf(field.Name) is not { } list
            ? returned.Said(field.Name) == value
            : returned.PlacesIn(list).Any(place => returned.Said(At(field.Name, list, place)) == value);
    }

    /// <summary>What was ticked and is not listed any more, to be sent again all the same.</summary>
    public static IReadOnlyList<FormField> Unlisted(Returned? returned, IReadOnlyList<FormField> fields) =>
        returned is null
            ? []
            :
            [
                .. fields
                    .Where(f => f.Kind == FormFieldKind.Check && ListOf(f.Name) is not null)
                    .GroupBy(f => ListOf(f.Name)!)
                    .SelectMany(list => Unlisted(returned, list.Key, [.. list], fields)),
            ];

    private static IEnumerable<FormField> Unlisted(
        Returned returned,
        string list,
        IReadOnlyList<FormField> listed,
        IReadOnlyList<FormField> all
    ) =>
        returned
            .PlacesIn(list)
            .Where(place => !all.Any(f => f.Kind != FormFieldKind.Check && f.Name == At(listed[0].Name, list, place)))
            .Select(place => returned.Said(At(listed[0].Name, list, place)))
            .OfType<string>()
            .Distinct()
            .Where(value => !listed.Any(f => f.Choices[0].Value == value))
            .Select(
                (value, at) =>
                    listed[0] with
                    {
                        Name = At(listed[0].Name, list, Behind + at),
                        Choices = [new(value, Ledger.Words.Of("what you ticked before, which is not listed any more"))],
                    }
            );

    // A list's name is what stands before the place: why/triggeredBy of why/triggeredBy/3/id.
    public static string? ListOf(string name)
    {
        var parts = name.Split(',')[0].Split('/');
        var at = Array.FindIndex(parts, part => part.All(char.IsAsciiDigit));
        return at > 0 ? string.Join('/', parts[..at]) : null;
    }

    private static string At(string name, string list, int place) =>
        string.Join(
            ',',
            name.Split(',')
                .Select(one =>
                {
                    var behind = one[(list.Length + 1)..];
                    var rest = behind.IndexOf('/', StringComparison.Ordinal) is var cut and >= 0 ? behind[cut..] : "";
                    return string.Create(CultureInfo.InvariantCulture, $"{list}/{place}{rest}");
                })
        );
}
