namespace TheoryLedger.Texts;

/// <summary>Cuts a long printed text into parts, so that a reader can open one without opening all.</summary>
public static class Segmentation
{
    /// <summary>The most code points a part may have: about three printed pages.</summary>
    public const int Longest = 8_000;

    /// <summary>Parts that together are the text again, cut after a line break or else a space where there is one.</summary>
    public static IEnumerable<string> Cut(string text, int longest = Longest)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(longest);
        return Parts(text, longest);
    }

    private static IEnumerable<string> Parts(string text, int longest)
    {
        for (var start = 0; start < text.Length; )
        {
            var end = start + FirstPart(text.AsSpan(start), longest);
            yield return text[start..end];
            start = end;
        }
    }

    private static int FirstPart(ReadOnlySpan<char> text, int longest)
    {
        var reach = CodePoints.Reach(text, longest);
        return reach == text.Length ? reach : CutAfter(text[..reach], '\n') ?? CutAfter(text[..reach], ' ') ?? reach;
    }

    // A break in the first half would leave a scrap; better a later space, or a cut in mid-word.
    private static int? CutAfter(ReadOnlySpan<char> part, char mark) =>
        part.LastIndexOf(mark) is var at && at >= part.Length / 2 ? at + 1 : null;
}
