namespace TheoryLedger.Server.Recording;

/// <summary>Runs of words that quotes are recognised by: digests that mean nothing outside this process.</summary>
public sealed class QuotedRuns
{
    /// <summary>So many words in the same order are a quotation, not a turn of phrase; of a participant's, fewer.</summary>
    private const int Longest = 8;
    private const int Shortest = 4;

    private readonly Dictionary<int, HashSet<ulong>> _somebodys = [];
    private readonly Dictionary<int, HashSet<ulong>> _printed = [];

    /// <summary>The position of the last words that were learnt.</summary>
    public long LearntUpTo { get; set; }

    /// <summary>Whether a text is long enough to repeat any quotation.</summary>
    public static bool MayRepeat(string text) => WordRuns.In(text, Shortest).Any();

    /// <summary>A quote that was marked: of a participant's, even a short one is recognised whole.</summary>
    public void LearnQuote(string quote, bool isSomebodys)
    {
        var words = WordRuns.WordsOf(quote);
        Learn(words, isSomebodys ? Math.Clamp(words.Count, Shortest, Longest) : Longest, isSomebodys);
    }

    /// <summary>A turn of a conversation of which nothing has been marked yet.</summary>
    public void LearnTurn(string turn) => Learn(WordRuns.WordsOf(turn), Longest, isSomebodys: true);

    public bool Contain(string wording) => ContainSomebodys(wording) || Contain(_printed, wording);

    public bool ContainSomebodys(string wording) => Contain(_somebodys, wording);

    private void Learn(List<uint> words, int length, bool isSomebodys)
    {
        var byLength = isSomebodys ? _somebodys : _printed;
        if (!byLength.TryGetValue(length, out var runs))
        {
            byLength[length] = runs = [];
        }

        runs.UnionWith(WordRuns.Of(words, length));
    }

    private static bool Contain(Dictionary<int, HashSet<ulong>> byLength, string wording) =>
        byLength.Any(known => WordRuns.In(wording, known.Key).Any(known.Value.Contains));
}
