using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Questions;

/// <summary>One of the questions that auditors, peer reviewers and researchers ask, and how a review is seen to answer it.</summary>
/// <param name="Number">In the order in which they are always told.</param>
/// <param name="Title">As somebody would ask it.</param>
internal sealed record Question(int Number, string Title)
{
    /// <summary>How many things it could be about; where there are none, what it needs was not recorded.</summary>
    public required Count Examined { get; init; }

    /// <summary>How many of those answer it.</summary>
    public required Count Found { get; init; }

    /// <summary>What is missing where nothing of it was recorded.</summary>
    public required string Needs { get; init; }

    /// <summary>What no record can say yet, even where the rest is answered.</summary>
    public string? Beyond { get; init; }

    /// <summary>
    /// Addresses that answer it, below the review: <c>{…}</c> stands for a thing named in <see cref="Subjects"/>. The first one
    /// of which there is everything is the answer, so the last one needs nothing.
    /// </summary>
    public required IReadOnlyList<string> Links { get; init; }

    /// <summary>Where to look where nothing of it was recorded, if that is elsewhere.</summary>
    public string? Instead { get; init; }

    /// <summary>Further addresses that help to answer it, likewise.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];
}
