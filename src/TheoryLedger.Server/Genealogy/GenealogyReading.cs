using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Sources;

namespace TheoryLedger.Server.Genealogy;

/// <summary>How the constructs or configurations of a review descend from each other, and an account of where each went.</summary>
/// <param name="Concept">Which of the two.</param>
/// <param name="Account">Of all of them, or of one family.</param>
/// <param name="Members">In the order in which they began.</param>
/// <param name="Reported">Figures that sources state of such things. They stand beside: nothing here is counted from them.</param>
/// <param name="Position">The position of the review at which this holds.</param>
/// <param name="Next">Where the next page is; none on the last.</param>
public sealed record GenealogyReading(
    GenealogyConcept Concept,
    GenealogyAccount Account,
    IReadOnlyList<GenealogyMember> Members,
    IReadOnlyList<ReportedFigure> Reported,
    long Position,
    string? Next
);

/// <summary>One construct or configuration: where it came from, what happened to it, and where it went.</summary>
/// <param name="Id">The thing.</param>
/// <param name="Name">What it is called now.</param>
/// <param name="Birth">How it began.</param>
/// <param name="Fate">Where it has gone, or that it stands.</param>
/// <param name="Parents">What it was a part of, took in, or replaced.</param>
/// <param name="Heirs">What it went into, was divided into, or gave way to.</param>
/// <param name="EndsIn">What it has come to in the end, through however many steps; itself where it has no heirs.</param>
/// <param name="Steps">What happened to it, in order, with the reasons.</param>
public sealed record GenealogyMember(
    Guid Id,
    string Name,
    Birth Birth,
    Fate Fate,
    IReadOnlyList<Relative> Parents,
    IReadOnlyList<Relative> Heirs,
    IReadOnlyList<Relative> EndsIn,
    IReadOnlyList<GenealogyStep> Steps
);

/// <summary>Another thing in a family.</summary>
public sealed record Relative(Guid Id, string? Name, Fate? Fate);

/// <summary>One step in the life of a construct or configuration.</summary>
/// <param name="Kind">What was decided.</param>
/// <param name="With">The things that it went into, took in, was divided into or gave way to.</param>
/// <param name="Event">The event that recorded it.</param>
/// <param name="Decided">When, by whom and why.</param>
public sealed record GenealogyStep(GenealogyStepKind Kind, IReadOnlyList<Relative> With, Guid Event, Taken Decided);
