using System.Text;
using System.Text.RegularExpressions;
using TheoryLedger.Server.Texts;
using TheoryLedger.Texts;

namespace TheoryLedger.Server.Excerpts;

/// <summary>Where a quote stands in a text, in code points, and exactly how.</summary>
/// <param name="From">Its first code point.</param>
/// <param name="To">One past its last.</param>
/// <param name="Quote">The words as they stand there.</param>
/// <param name="Before">A little of what stands before.</param>
/// <param name="After">A little of what stands after.</param>
public sealed record QuotePlace(int From, int To, string Quote, string Before, string After);

/// <summary>Finds the places of a quote that somebody typed or pasted: spaces and line breaks are taken for each other.</summary>
public static class QuotePlaces
{
    private const int Reach = 40;
    private const int Most = 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <param name="quote">What was given.</param>
    /// <param name="segments">The whole text, as far as it may be read.</param>
    public static IReadOnlyList<QuotePlace> Find(string quote, IReadOnlyList<SegmentReading> segments)
    {
        ArgumentNullException.ThrowIfNull(quote);
        ArgumentNullException.ThrowIfNull(segments);
        // What is withheld still takes its place; no quote is found across it.
        var text = string.Concat(segments.Select(s => s.Content.Text ?? new string('\0', s.To - s.From)));
        var words = quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words is []
            ? []
            :
            [
                .. Regex
                    .Matches(
                        text,
                        string.Join(@"\s+", words.Select(Regex.Escape)),
                        RegexOptions.CultureInvariant,
                        Patience
                    )
                    .Take(Most)
                    .Select(m => At(text, m.Index, m.Length)),
            ];
    }

    private static QuotePlace At(string text, int index, int length)
    {
        var from = CodePoints.Count(text.AsSpan(0, index));
        var quote = text.Substring(index, length);
        return new(
            from,
            from + CodePoints.Count(quote),
            quote,
            Whole(text[Math.Max(index - Reach, 0)..index]),
            Whole(text[(index + length)..Math.Min(index + length + Reach, text.Length)])
        );
    }

    // A cut may have halved a character at either end.
    private static string Whole(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar));
}
