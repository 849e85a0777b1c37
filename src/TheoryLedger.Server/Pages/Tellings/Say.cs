namespace TheoryLedger.Server.Pages.Tellings;

/// <summary>Something that is said of a record, under a head: a column of a table, or a row of what is told of one thing.</summary>
/// <param name="Head">What stands above or beside it.</param>
/// <param name="Words">What is said, as <see cref="Wording"/> reads it.</param>
/// <param name="Of">Each of what is said so, where a record holds several; none where it is said of the record itself.</param>
public sealed record Say(string Head, string Words, string? Of = null);

/// <summary>A part of an answer.</summary>
/// <param name="Of">Where its records are; none where it is told in a sentence.</param>
public sealed record Part(string? Of)
{
    /// <summary>What it is headed; none where it is all there is.</summary>
    public string? Heading { get; init; }

    /// <summary>A sentence before it.</summary>
    public string? Sentence { get; init; }

    /// <summary>What is told of each record; where it is one thing only, a list says it, otherwise a table does.</summary>
    public IReadOnlyList<Say> Says { get; init; } = [];

    /// <summary>What is said where there are none; nothing, and no heading either, where that is left out.</summary>
    public string? None { get; init; }
}
