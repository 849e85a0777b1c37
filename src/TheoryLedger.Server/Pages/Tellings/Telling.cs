namespace TheoryLedger.Server.Pages.Tellings;

/// <summary>How an answer for programs is told to people: what it is headed, and which of its fields are told in which order.</summary>
/// <param name="Path">Where programs read it, below the review; a star stands for an id, and a query narrows it.</param>
/// <param name="Title">What it is headed, where no question heads it.</param>
public sealed record Telling(string Path, string Title)
{
    /// <summary>The number of the question that it answers.</summary>
    public int? Question { get; init; }

    /// <summary>What is told here, in a sentence.</summary>
    public string? Lead { get; init; }

    /// <summary>The part of the review that it belongs to, where it answers no question.</summary>
    public string? Section { get; init; }

    /// <summary>How many records a page holds where nobody asked for another number; as many as programs get, where none is said.</summary>
    public int? Most { get; init; }

    /// <summary>What is told, in order; as it comes, where nothing is declared.</summary>
    public IReadOnlyList<Part> Parts { get; init; } = [];
}

/// <summary>How a thing is told that has no page of its own making: what, its words, by whom and when, why, and how far it has come.</summary>
/// <param name="Concept">What it is.</param>
/// <param name="Says">What is told of it, in order.</param>
public sealed record ThingTelling(string Concept, IReadOnlyList<Say> Says)
{
    /// <summary>The part of the review that it belongs to.</summary>
    public string? Section { get; init; }

    /// <summary>How it is called by another thing, and where that stands, where it has no name of its own.</summary>
    public (string Words, string Path)? Named { get; init; }

    /// <summary>The page where others of its kind are.</summary>
    public (string Name, string Path)? Beside { get; init; }
}
