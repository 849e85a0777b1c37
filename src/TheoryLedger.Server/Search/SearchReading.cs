using TheoryLedger.Ledger;

namespace TheoryLedger.Server.Search;

/// <summary>What was found in a review by its words.</summary>
/// <param name="Q">What was looked for.</param>
/// <param name="Items">What was found: theory and sources first, what is called so before what only says it; then what people said, by its kind and the latest first.</param>
/// <param name="IsWhole">False where there is more: then more words narrow it.</param>
/// <param name="Position">The position of the review at which this holds.</param>
public sealed record SearchReading(string Q, IReadOnlyList<SearchHit> Items, bool IsWhole, long Position);

/// <summary>Something in which the words stand.</summary>
/// <param name="Id">The thing.</param>
/// <param name="Concept">What it is.</param>
/// <param name="State">How far it has come, where it has states.</param>
/// <param name="Title">What it is called; none of a quote or memo.</param>
/// <param name="Says">The words in which it was found.</param>
public sealed record SearchHit(Guid Id, string Concept, string? State, Words? Title, Words? Says)
{
    /// <summary>What it is of the thing, where people said it: <c>quote</c>, <c>content</c> of a text, <c>rationale</c>.</summary>
    public string? Field { get; init; }

    /// <summary>Where it stands, if it stands in a text.</summary>
    public PlaceInText? At { get; init; }
}
