using System.Buffers;
using System.Text;

namespace TheoryLedger.Texts;

/// <summary>Counts and cuts text in Unicode code points, the one unit in which every span of the review is told.</summary>
/// <remarks>Runs without surrogates are leapt over whole, and counting allocates nothing: a text may be a book.</remarks>
public static class CodePoints
{
    private static readonly SearchValues<char> Surrogates = SearchValues.Create([
        .. Enumerable.Range('\uD800', 0x800).Select(unit => (char)unit),
    ]);

    /// <summary>False where a surrogate stands alone: then it is no text, and has no length.</summary>
    public static bool TryCount(ReadOnlySpan<char> text, out int count)
    {
        count = 0;
        while (text.IndexOfAny(Surrogates) is >= 0 and var plain)
        {
            if (Rune.DecodeFromUtf16(text[plain..], out _, out var units) != OperationStatus.Done)
            {
                return false;
            }

            count += plain + 1;
            text = text[(plain + units)..];
        }

        count += text.Length;
        return true;
    }

    public static int Count(ReadOnlySpan<char> text) =>
        TryCount(text, out var count) ? count : throw new ArgumentException("A surrogate stands alone.", nameof(text));

    /// <summary>The text from one code point up to, but not including, another.</summary>
    public static string Slice(string text, int from, int to)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        var (start, before) = Walk(text, from);
        var (units, within) = Walk(text.AsSpan(start), to - from);
        return before + within == to
            ? text.Substring(start, units)
            : throw new ArgumentOutOfRangeException(nameof(to), to, "The text ends before.");
    }

    /// <summary>How many UTF-16 units the first so many code points take; all, where there are fewer.</summary>
    public static int Reach(ReadOnlySpan<char> text, int points) => Walk(text, points).Units;

    private static (int Units, int Points) Walk(ReadOnlySpan<char> text, int points)
    {
        var (unit, point) = (0, 0);
        while (point < points && unit < text.Length)
        {
            var ahead = text.Slice(unit, Math.Min(points - point, text.Length - unit));
            var plain = ahead.IndexOfAny(Surrogates);
            if (plain < 0)
            {
                return (unit + ahead.Length, point + ahead.Length);
            }

            unit += plain + PairAt(text[(unit + plain)..]);
            point += plain + 1;
        }

        return (unit, point);
    }

    private static int PairAt(ReadOnlySpan<char> text) =>
        Rune.DecodeFromUtf16(text, out _, out var units) == OperationStatus.Done
            ? units
            : throw new ArgumentException("A surrogate stands alone.", nameof(text));
}
