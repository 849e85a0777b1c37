using System.Globalization;

namespace TheoryLedger.Server.Pages.Forms;

/// <summary>A list whose rows are filled in one by one.</summary>
/// <remarks>
/// In a form that comes back each row is the one with its id, wherever it stands by now; what somebody else added meanwhile follows
/// behind, so that sending the form again takes nothing of it away unseen.
/// </remarks>
/// <param name="Name">Its place in the command.</param>
/// <param name="CountsBy">The field without which a row does not count.</param>
/// <param name="One">What a row is called.</param>
/// <param name="Filled">The rows that are there.</param>
/// <param name="Blank">A new row.</param>
/// <param name="Spare">How many new rows are offered.</param>
public sealed record FormRows(
    string Name,
    string CountsBy,
    string One,
    IReadOnlyList<IReadOnlyList<FormField>> Filled,
    IReadOnlyList<FormField> Blank,
    int Spare
)
{
    private const string Id = "id";

    /// <summary>True where a row holds long texts, and each of its fields takes the whole width.</summary>
    public bool IsWide { get; init; }

    /// <summary>How many are shown, so that none that was written in is lost.</summary>
    public int Count(Returned? returned) => Before(returned) + Added(returned).Count;

    /// <summary>The fields of a row, with their places in the command.</summary>
    public IEnumerable<FormField> Row(int row, Returned? returned) =>
        Template(row, returned)
            .Select(f =>
                f with
                {
                    // What is chosen at once may say several things.
                    Name = string.Join(',', f.Name.Split(',').Select(name => $"{Name}/{row}/{name}")),
                    // Links call elements by the number of their row.
                    Value = f.Name == FormField.Key ? $"{row + 1}" : f.Value,
                }
            );

    /// <summary>Whether somebody else added a row since the form was sent.</summary>
    public bool IsAdded(int row, Returned? returned) => row >= Before(returned) && returned is not null;

    /// <summary>The row that has an id; -1 where none has.</summary>
    public int PlaceOf(string id, Returned? returned) =>
        Enumerable
            .Range(0, Count(returned))
            .FirstOrDefault(row => (Sent(row, returned) ?? IdOf(Template(row, returned))) == id, -1);

    // Those that were sent, or are there at first, and new ones.
    private int Before(Returned? returned)
    {
        var written = Math.Max(returned is null ? Filled.Count : 0, returned?.RowsOf(Name) ?? 0);
        return returned is null || returned.More == Name
            ? written + Spare
            : Math.Max(written, Filled.Count - Added(returned).Count + Spare);
    }

    private IReadOnlyList<FormField> Template(int row, Returned? returned)
    {
        if (returned is null || !HasIds)
        {
            // Rows without ids are told apart by their place alone: what stands there now is shown beside what was written.
            return row < Filled.Count ? [.. Filled[row].Select(f => f with { IsKnown = returned is not null })] : Blank;
        }

        return row >= Before(returned)
                ? [.. Added(returned)[row - Before(returned)].Select(f => f with { IsAdded = true })]
            : Sent(row, returned) is { } id && Filled.FirstOrDefault(filled => IdOf(filled) == id) is { } same
                ? [.. same.Select(f => f with { IsKnown = true })]
            : Blank;
    }

    private List<IReadOnlyList<FormField>> Added(Returned? returned) =>
        returned is { IsOvertaken: true } && HasIds
            ? [.. Filled.Where(filled => !SentIds(returned).Contains(IdOf(filled)!))]
            : [];

    private HashSet<string> SentIds(Returned returned) =>
        [.. returned.PlacesIn(Name).Select(row => Sent(row, returned)).OfType<string>()];

    private string? Sent(int row, Returned? returned) =>
        returned?.Said(string.Create(CultureInfo.InvariantCulture, $"{Name}/{row}/{Id}"));

    private bool HasIds => Filled.Any(filled => IdOf(filled) is not null);

    private static string? IdOf(IReadOnlyList<FormField> row) => row.FirstOrDefault(f => f.Name == Id)?.Value?.Text;
}
