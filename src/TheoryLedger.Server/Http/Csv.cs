using System.Globalization;
using System.Text;

namespace TheoryLedger.Server.Http;

/// <summary>Comma-separated values (RFC 4180) that a spreadsheet opens without running anything in them.</summary>
public static class Csv
{
    public static string Write(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string?>> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(headings))
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return text.ToString();
    }

    // Always in quotes: what a comma does here, a semicolon or a tab does where spreadsheets are set to another country.
    private static string Cell(string? value) =>
        $"\"{Harmless(value ?? "").Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // Spreadsheets take a cell that begins so for a formula, some also after what nobody sees, or in the width of East Asian fonts.
    private static string Harmless(string text) =>
        text is ['\t' or '\r' or '\n', ..]
        || text.AsSpan().TrimStart(Unseen(text)) is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..]
            ? $"'{text}"
            : text;

    private static ReadOnlySpan<char> Unseen(string text) =>
        text.TakeWhile(c =>
                char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format
            )
            .ToArray();
}
