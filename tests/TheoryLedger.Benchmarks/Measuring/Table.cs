using System.Globalization;

namespace TheoryLedger.Benchmarks.Measuring;

/// <summary>A small table in Markdown, so that it can be put into a page as it is.</summary>
internal sealed class Table(params string[] heads)
{
    private readonly List<string[]> _rows = [];

    public void Add(params IEnumerable<object> cells) => _rows.Add([.. cells.Select(Text)]);

    public void Print(TextWriter to)
    {
        to.WriteLine($"| {string.Join(" | ", heads)} |");
        to.WriteLine($"|{string.Concat(heads.Select(_ => " --- |"))}");
        foreach (var row in _rows)
        {
            to.WriteLine($"| {string.Join(" | ", row)} |");
        }

        to.WriteLine();
    }

    private static string Text(object cell) =>
        cell switch
        {
            double number when Math.Abs(number) >= 100 => number.ToString("#,0", CultureInfo.InvariantCulture),
            double number => number.ToString("0.##", CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => $"{cell}",
        };
}
