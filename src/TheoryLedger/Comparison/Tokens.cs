namespace TheoryLedger.Comparison;

/// <summary>Cuts a wording into words, runs of spaces, and single marks; together they are the wording again.</summary>
internal static class Tokens
{
    private enum Sort
    {
        Word,
        Space,
        Mark,
    }

    public static List<string> Of(string text)
    {
        var tokens = new List<string>();
        for (var start = 0; start < text.Length; )
        {
            var sort = SortOf(text[start]);
            var end = start + 1;
            while (sort != Sort.Mark && end < text.Length && SortOf(text[end]) == sort)
            {
                end++;
            }

            tokens.Add(text[start..end]);
            start = end;
        }

        return tokens;
    }

    public static bool IsWord(string token) => SortOf(token[0]) == Sort.Word;

    // Halves of a surrogate pair and combining marks count as parts of words, so that no character is ever cut in two.
    private static Sort SortOf(char c) =>
        char.IsWhiteSpace(c) ? Sort.Space
        : char.IsPunctuation(c) || char.IsSymbol(c) ? Sort.Mark
        : Sort.Word;
}
