using TheoryLedger.Ledger;

namespace TheoryLedger.Provenance;

/// <summary>Part of a review's history, out of which provenance is told.</summary>
/// <param name="Review">The review.</param>
/// <param name="Things">The things it is about.</param>
/// <param name="Facts">Every fact about them up to some moment, in order.</param>
/// <param name="Pointers">What points at what among them, and has pointed.</param>
public sealed record ReviewTrace(
    Guid Review,
    IReadOnlyList<TracedThing> Things,
    IReadOnlyList<TracedFact> Facts,
    IReadOnlyList<TracedPointer> Pointers
);

/// <summary>A thing of the review.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Concept">What it is, as it is called in addresses.</param>
/// <param name="Title">What it is called, or says, as far as the reader may know.</param>
/// <param name="LeftOut">How many further things it rests on that are not told here.</param>
public sealed record TracedThing(Guid Id, string Concept, string? Title, int LeftOut);

/// <summary>A fact about one of the things.</summary>
/// <param name="Name">Its stored name, with its version.</param>
/// <param name="Envelope">Its place, and on whose authority it stands there.</param>
public sealed record TracedFact(string Name, Envelope Envelope);

/// <summary>One thing pointing at another, from some fact on.</summary>
/// <param name="Kind">In what way.</param>
/// <param name="From">The thing that points.</param>
/// <param name="To">The thing it points at.</param>
/// <param name="Upstream">The one of them that lies towards evidence; none where they stand beside each other.</param>
/// <param name="Since">The position of the fact that began it.</param>
public sealed record TracedPointer(string Kind, Guid From, Guid To, Guid? Upstream, long Since);
