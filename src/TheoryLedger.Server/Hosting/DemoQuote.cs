namespace TheoryLedger.Server.Hosting;

/// <summary>An excerpt within its sentence, as far as what was kept around it reaches.</summary>
public static class DemoQuote
{
    private static readonly char[] Ends = ['.', '!', '?'];

    /// <summary>What stands before the excerpt: from the beginning of its sentence, or from a whole word.</summary>
    public static string Lead(string before)
    {
        ArgumentNullException.ThrowIfNull(before);
        var end = before.TrimEnd().LastIndexOfAny(Ends);
        if (end >= 0 && end + 1 < before.Length && char.IsWhiteSpace(before[end + 1]))
        {
            return before[(end + 1)..].TrimStart();
        }

        var word = before.AsSpan().IndexOfAny(" \t\n");
        return word < 0 ? (before.Length == 0 ? "" : "…") : $"…{before[(word + 1)..]}";
    }

    /// <summary>What stands behind it: to the end of its sentence, or to a whole word.</summary>
    public static string Trail(string quote, string after)
    {
        ArgumentNullException.ThrowIfNull(quote);
        ArgumentNullException.ThrowIfNull(after);
        if (quote.Length > 0 && Ends.Contains(quote[^1]))
        {
            return "";
        }

        var end = after.IndexOfAny(Ends);
        if (end >= 0 && (end + 1 == after.Length || char.IsWhiteSpace(after[end + 1])))
        {
            return after[..(end + 1)];
        }

        var word = after.AsSpan().LastIndexOfAny(" \t\n");
        return word < 0 ? (after.Length == 0 ? "" : "…") : $"{after[..word]}…";
    }
}
