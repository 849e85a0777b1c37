using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Excerpts;

/// <summary>What stands before and after a quotation in its text, as a reader is shown it: in whole words.</summary>
/// <remarks>What is kept of the surroundings is so many letters, and most often begins and ends within a word.</remarks>
public static class Beside
{
    private const string Spaces = " \t\r\n";

    // Signs that belong to what stood before, and begin nothing.
    private const string Closing = ".,;:!?)]}’”…–—-";

    /// <summary>What leads up to a quotation.</summary>
    public static string Before(Words? words)
    {
        var text = TextOf(words);
        var whole = IsCut(text) ? text[Math.Max(0, text.AsSpan().IndexOfAny(Spaces))..] : text;
        var begin = whole.AsSpan().IndexOfAnyExcept(Closing + Spaces);
        return begin < 0 ? "" : $"…{whole[begin..]}";
    }

    /// <summary>What follows on a quotation.</summary>
    public static string After(Words? words)
    {
        var text = TextOf(words);
        var last = text.AsSpan().LastIndexOfAny(Spaces);
        var whole = (IsCut(text) && last >= 0 ? text[..last] : text).TrimEnd().TrimEnd(',', ';', ':');
        return whole.Length == 0 ? ""
            : whole[^1] is '.' or '!' or '?' ? $"{whole} …"
            : $"{whole}…";
    }

    private static string TextOf(Words? words) => words is { IsAbsent: false, Text: { } text } ? text : "";

    private static bool IsCut(string text) => text.EnumerateRunes().Count() >= Passage.Reach;
}
