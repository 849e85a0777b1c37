using System.Globalization;

namespace TheoryLedger.Server.Pages.Forms;

/// <summary>Fields that belong together.</summary>
public sealed record FormPart(IReadOnlyList<FormField> Fields)
{
    /// <summary>What they say together; none where each stands for itself.</summary>
    public string? Legend { get; init; }

    public string? Help { get; init; }

    /// <summary>A list, in which rows left empty do not count.</summary>
    public FormRows? Rows { get; init; }

    /// <summary>True of what is seldom needed: it is folded away.</summary>
    public bool IsFolded { get; init; }

    /// <summary>Something that a thing was made from, at the version that is there.</summary>
    internal static FormField From(FormChoice choice, int at) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"origin/from/{at}/id,origin/from/{at}/version"),
            "an excerpt",
            FormFieldKind.Check
        )
        {
            Choices = [choice],
        };
}

/// <summary>A list whose rows are filled in one by one.</summary>
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
    /// <summary>True where a row holds long texts, and each of its fields takes the whole width.</summary>
    public bool IsWide { get; init; }

    /// <summary>How many are shown, so that none that was written in is lost.</summary>
    public int Count(Returned? returned)
    {
        var written = Math.Max(Filled.Count, returned?.RowsOf(Name) ?? 0);
        return returned is null || returned.More == Name ? written + Spare : Math.Max(written, Filled.Count + Spare);
    }

    /// <summary>The fields of a row, with their places in the command.</summary>
    public IEnumerable<FormField> Row(int row) =>
        (row < Filled.Count ? Filled[row] : Blank).Select(f =>
            f with
            {
                // What is chosen at once may say several things.
                Name = string.Join(',', f.Name.Split(',').Select(name => $"{Name}/{row}/{name}")),
                // Links call elements by the number of their row.
                Value = f.Name == FormField.Key ? $"{row + 1}" : f.Value,
            }
        );
}
