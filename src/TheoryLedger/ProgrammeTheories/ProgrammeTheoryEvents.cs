using TheoryLedger.Candidates;
using TheoryLedger.Ledger;
using TheoryLedger.SubstantiveTheories;

namespace TheoryLedger.ProgrammeTheories;

public abstract record ProgrammeTheoryEvent : LedgerEvent;

/// <summary>The team agreed on a first programme theory.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Statements">What it says, in order.</param>
/// <param name="Candidates">The candidate theories that went into it.</param>
/// <param name="Why">Why it says so.</param>
/// <param name="IsCalledInitial">False where nobody calls it so: a reconstruction may first meet a theory in a late report.</param>
public sealed record InitialTheoryAgreed(
    string Title,
    IReadOnlyList<Statement> Statements,
    IReadOnlyList<CandidateId> Candidates,
    Reasoning Why,
    bool IsCalledInitial = true
) : ProgrammeTheoryEvent;

/// <summary>A programme theory was restated.</summary>
/// <param name="Version">From 2.</param>
/// <param name="Title">What it is called now.</param>
/// <param name="Statements">What it says now, whole and in order.</param>
/// <param name="Why">Why.</param>
public sealed record TheoryRevised(int Version, string Title, IReadOnlyList<Statement> Statements, Reasoning Why)
    : ProgrammeTheoryEvent;

/// <summary>A programme theory stood up to new evidence as it is.</summary>
public sealed record TheoryAffirmed(int Version, Reasoning Why) : ProgrammeTheoryEvent;

/// <summary>Evidence spoke against a programme theory, and it was given up.</summary>
public sealed record TheoryRefuted(int Version, Reasoning Why) : ProgrammeTheoryEvent;

/// <summary>A programme theory was restated at middle range: general enough for a family of programmes.</summary>
public sealed record TheoryLifted(
    int Version,
    string Title,
    IReadOnlyList<Statement> Statements,
    SubstantiveTheoryId? With,
    Reasoning Why
) : ProgrammeTheoryEvent;
