using System.Text;

namespace TheoryLedger.Server.Texts;

/// <summary>A span of a text that was marked, and the number by which it is told below the text.</summary>
/// <param name="Number">From 1, in the order of the text.</param>
/// <param name="From">Its first code point.</param>
/// <param name="To">One past its last.</param>
public sealed record Highlight(int Number, int From, int To);

/// <summary>Words that stand together under the same highlights.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsMarked">Whether any highlight covers them.</param>
/// <param name="Ends">The numbers of the highlights that end here.</param>
public sealed record HighlightedRun(string Text, bool IsMarked, IReadOnlyList<int> Ends);

/// <summary>Divides a text where highlights begin and end; they may overlap, and lie across several turns of a conversation.</summary>
public static class Highlighting
{
    /// <summary>The runs of one stretch of a text.</summary>
    /// <param name="text">Its words.</param>
    /// <param name="from">The code point of the whole text at which they begin.</param>
    /// <param name="highlights">Of the whole text, in code points.</param>
    public static IReadOnlyList<HighlightedRun> Divide(string text, int from, IReadOnlyList<Highlight> highlights)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(highlights);
        var runes = text.EnumerateRunes().ToArray();
        var to = from + runes.Length;
        var here = highlights.Where(h => h.From < to && h.To > from).ToList();
        var cuts = here.SelectMany(h => (int[])[h.From, h.To])
            .Where(cut => cut > from && cut < to)
            .Append(from)
            .Append(to)
            .Distinct()
            .Order()
            .ToList();
        return
        [
            .. cuts.Zip(
                cuts.Skip(1),
                (start, end) => Run(runes.AsSpan()[(start - from)..(end - from)], start, end, here)
            ),
        ];
    }

    /// <summary>Part of a text, cut between code points.</summary>
    public static string Slice(string text, int from, int to)
    {
        ArgumentNullException.ThrowIfNull(text);
        var runes = text.EnumerateRunes().ToArray();
        return Joined(runes.AsSpan()[Math.Max(from, 0)..Math.Min(to, runes.Length)]);
    }

    private static HighlightedRun Run(ReadOnlySpan<Rune> runes, int start, int end, List<Highlight> highlights) =>
        new(
            Joined(runes),
            highlights.Exists(h => h.From < end && h.To > start),
            [.. highlights.Where(h => h.To == end).Select(h => h.Number)]
        );

    private static string Joined(ReadOnlySpan<Rune> runes)
    {
        var text = new StringBuilder();
        foreach (var rune in runes)
        {
            text.Append(rune.ToString());
        }

        return text.ToString();
    }
}
