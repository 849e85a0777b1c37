using System.Text;

namespace TheoryLedger.Server.Http;

/// <summary>Comma-separated values (RFC 4180) that a spreadsheet opens without running anything in them.</summary>
public static class Csv
{
    private static readonly char[] Quoted = [',', '"', '\r', '\n'];

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

    private static string Cell(string? value)
    {
        var text = Harmless(value ?? "");
        return text.IndexOfAny(Quoted) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    // Spreadsheets take a cell that begins so for a formula.
    private static string Harmless(string text) =>
        text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? $"'{text}" : text;
}
