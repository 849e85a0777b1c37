using System.Globalization;
using TheoryLedger.Configurations;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Configurations;

/// <summary>The elements of a form as its links call them: by the number of their row, whether they are recorded or not.</summary>
internal sealed class ElementPlaces(FormRows rows, Returned? returned)
{
    private readonly IReadOnlyList<FormChoice> _choices =
    [
        .. Enumerable.Range(0, rows.Count(returned)).Select(row => Choice(rows, row, returned)),
    ];

    /// <summary>The row of one that is recorded; -1 where it is in none.</summary>
    public int RowOf(ElementId element) => rows.PlaceOf($"{element}", returned);

    /// <summary>Asks for one of them.</summary>
    public FormField Ask(string name, string label, int? row) =>
        new(name, label, FormFieldKind.Choice)
        {
            Choices = _choices,
            Value = row is >= 0 and var known ? Words.Of(Number(known)) : null,
        };

    private static FormChoice Choice(FormRows rows, int row, Returned? returned)
    {
        var wording = rows.Row(row, returned).First(f => f.Name.EndsWith("/wording", StringComparison.Ordinal));
        var says = returned is null || wording.IsAdded ? wording.Value?.Text : returned.Said(wording.Name);
        return new FormChoice(
            Number(row),
            Words.Of(says is null ? $"element {Number(row)}" : $"{Number(row)} · {says}")
        );
    }

    private static string Number(int row) => (row + 1).ToString(CultureInfo.InvariantCulture);
}
