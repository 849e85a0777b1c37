namespace TheoryLedger.Server.Recording;

/// <summary>What quotes are recognised by: runs of words, and runs of letters for whoever sets the spaces otherwise.</summary>
public sealed class QuotedRuns
{
    /// <summary>So many words in the same order are a quotation, not a turn of phrase; of a participant's, fewer.</summary>
    private const int Longest = 8;
    private const int Shortest = 4;

    // About as many letters as such words have.
    private const int MostLetters = 36;
    private const int FewestLetters = 16;

    private readonly WordRuns _printed = new();
    private readonly WordRuns _words = new();
    private readonly WordRuns _letters = new();

    /// <summary>The position up to which all words are learnt.</summary>
    public long LearntUpTo { get; private set; }

    /// <summary>Learns all of these or, should that be broken off, counts none of them as learnt.</summary>
    public async Task LearnAsync(IAsyncEnumerable<Heard> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var reached = LearntUpTo;
        await foreach (var heard in words)
        {
            Learn(heard);
            reached = heard.Position;
        }

        // Not before: all turns of a transcript have one position.
        LearntUpTo = reached;
    }

    public bool Contain(string wording) =>
        Disguises.Of(wording).Select(Spelling.Of).Any(read => _printed.StandIn(read.Words) || HoldSomebodys(read));

    public bool ContainSomebodys(string wording) => Disguises.Of(wording).Select(Spelling.Of).Any(HoldSomebodys);

    private bool HoldSomebodys(Spelling read) => _words.StandIn(read.Words) || _letters.StandIn(read.Letters);

    private void Learn(Heard heard)
    {
        foreach (var read in Disguises.Of(heard.Text).Select(Spelling.Of))
        {
            if (heard.IsSomebodys)
            {
                LearnSomebodys(read, heard.IsMarked);
            }
            else
            {
                _printed.Learn(read.Words, Longest, Anywhere);
            }
        }
    }

    // Of what was marked, even little is recognised whole; of the rest, as much as makes a quotation.
    private void LearnSomebodys(Spelling read, bool isMarked)
    {
        var words = isMarked ? Math.Clamp(read.Words.Count, Shortest, Longest) : Longest;
        var letters = isMarked ? Math.Clamp(read.Letters.Count, FewestLetters, MostLetters) : MostLetters;
        _words.Learn(read.Words, words, Anywhere);
        _letters.Learn(read.Letters, letters, read.Starts.Contains);
    }

    private static bool Anywhere(int place) => true;
}

/// <summary>What somebody said, or what is printed, as the guard hears of it.</summary>
/// <param name="Text">In normal form KD.</param>
/// <param name="IsMarked">It was marked as an excerpt.</param>
/// <param name="IsSomebodys">It is a participant's, and not printed anywhere.</param>
/// <param name="Position">Where in the review it was recorded.</param>
public sealed record Heard(string Text, bool IsMarked, bool IsSomebodys, long Position);
