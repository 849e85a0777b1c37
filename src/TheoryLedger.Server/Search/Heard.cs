using System.Text;

namespace TheoryLedger.Server.Search;

/// <summary>Something that somebody said, as a search goes through it.</summary>
/// <param name="Position">Where it was recorded.</param>
/// <param name="Thing">What it was said of.</param>
/// <param name="Field">What it is of the thing: <c>quote</c>, <c>rationale</c>.</param>
/// <param name="Commitment">What stands for it wherever it is told.</param>
/// <param name="Subjects">The review, and everybody whom it concerns.</param>
/// <param name="Folded">Its text in small letters, in UTF-8: half the room that a string takes.</param>
internal sealed record Heard(long Position, Guid Thing, string Field, string Commitment, Guid[] Subjects, byte[] Folded)
{
    /// <summary>Folded so that capitals make no difference.</summary>
    public static byte[] Fold(string text) => Encoding.UTF8.GetBytes(text.ToLowerInvariant());

    /// <summary>The name of the field that a pointer leads to: <c>content</c> of <c>/segments/3/content</c>.</summary>
    public static string FieldOf(string pointer) => pointer[(pointer.LastIndexOf('/') + 1)..];
}

/// <summary>What was said in a review up to a position, in that order.</summary>
internal sealed record HeardReview(long Position, IReadOnlyList<Heard> Words)
{
    public static readonly HeardReview Nothing = new(0, []);

    /// <summary>Everybody whom anything of it concerns.</summary>
    public IReadOnlyList<Guid> People { get; } = [.. Words.SelectMany(w => w.Subjects).Distinct()];

    /// <summary>True where something could not be opened that nobody erased: its key may be put back.</summary>
    public bool IsPartial { get; init; }

    /// <summary>From its end, without a copy: it may be long, and is gone through often.</summary>
    public IEnumerable<Heard> LatestFirst()
    {
        for (var i = Words.Count - 1; i >= 0; i--)
        {
            yield return Words[i];
        }
    }

    /// <summary>How much room it takes, in bytes, roughly.</summary>
    public long Size => 1 + Words.Sum(w => 200L + w.Folded.Length);
}
