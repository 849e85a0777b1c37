using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Questions;

/// <summary>One of the questions that auditors, peer reviewers and researchers ask, and how a review is seen to answer it.</summary>
/// <remarks>
/// What counts is what the link shows: where rows alone do not tell that, it is told by the same code as the answer behind the
/// link, so that nobody is sent to a page which shows something else than was said here.
/// </remarks>
/// <param name="Number">In the order in which they are always told.</param>
/// <param name="Title">As somebody would ask it.</param>
internal sealed record Question(int Number, string Title)
{
    /// <summary>How many things it could be about; where there are none, what it needs was not recorded.</summary>
    public Count Examined { get; init; } = Count.Nothing;

    /// <summary>How many of those answer it.</summary>
    public Count Found { get; init; } = Count.Nothing;

    /// <summary>How many answer it and how many were looked at, beyond what is counted, and by which things that is seen.</summary>
    public Func<Inquiry, CancellationToken, Task<Tally>>? Tell { get; init; }

    /// <summary>What is missing where nothing of it was recorded, though all was that it takes to record it.</summary>
    public required string Needs { get; init; }

    /// <summary>What has to be there before that can be recorded; what there is of it is not said to be missing.</summary>
    public IReadOnlyList<Presumed> Presumes { get; init; } = [];

    /// <summary>What no record can say yet, even where the rest is answered.</summary>
    public string? Beyond { get; init; }

    /// <summary>
    /// Addresses that answer it, below the review: <c>{…}</c> stands for a thing named in <see cref="Subjects"/> or in
    /// <see cref="Tally.Subjects"/>. The first one of which there is everything is the answer, so the last one needs nothing.
    /// </summary>
    public required IReadOnlyList<string> Links { get; init; }

    /// <summary>
    /// Whether publications often pass over it: where a review was reconstructed from them, nothing found says only that they tell of none.
    /// </summary>
    public bool IsPassedOver { get; init; }

    /// <summary>Where to look where nothing of it was recorded, if that is elsewhere.</summary>
    public string? Instead { get; init; }

    /// <summary>Further addresses that help to answer it, likewise.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];
}

/// <summary>What a question takes for granted.</summary>
/// <param name="What">What that is, in words.</param>
/// <param name="Count">How much there is of it.</param>
internal sealed record Presumed(string What, Count Count);
