using TheoryLedger.Contributors;
using TheoryLedger.Excerpts;
using TheoryLedger.Ledger;
using TheoryLedger.Sources;
using TheoryLedger.Texts;

namespace TheoryLedger.Generator;

/// <summary>A text that somebody is working through.</summary>
/// <param name="Source">Whose text it is.</param>
/// <param name="Id">The text.</param>
/// <param name="Coders">Those who read it.</param>
/// <param name="Sentences">Where each sentence begins, in code points, and where the last one ends.</param>
internal sealed record OpenText(
    SourceId Source,
    TextId Id,
    IReadOnlyList<ContributorId> Coders,
    IReadOnlyList<int> Sentences
)
{
    private static readonly Words Closed = Words.Committed("");

    /// <summary>How many excerpts are still to be marked.</summary>
    public int Left { get; set; }

    /// <summary>One to three sentences.</summary>
    public Span Anywhere(Chance chance)
    {
        var first = chance.Below(Sentences.Count - 1);
        var last = Math.Min(first + chance.From(1, 3), Sentences.Count - 1);
        return new Span(Sentences[first], Sentences[last]);
    }

    /// <summary>Where sentences begin, which all end in a full stop and a space.</summary>
    public static IReadOnlyList<int> Cut(string text)
    {
        var (starts, points) = (new List<int> { 0 }, 0);
        for (var i = 0; i < text.Length; i++)
        {
            points += char.IsLowSurrogate(text[i]) ? 0 : 1;
            if (text[i] == ' ' && i > 0 && text[i - 1] == '.')
            {
                starts.Add(points);
            }
        }

        return starts;
    }

    /// <summary>The text as it is known later: how long it is and who speaks where, without the words.</summary>
    public static SourceText WithoutWords(SourceText text) =>
        text with
        {
            Segments = [.. text.Segments.Select(s => s with { Content = Closed })],
        };
}
