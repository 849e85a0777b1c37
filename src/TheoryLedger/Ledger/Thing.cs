namespace TheoryLedger.Ledger;

/// <summary>The kinds of thing that a reference can point at.</summary>
[Flags]
public enum Thing
{
    None = 0,
    Review = 1 << 0,
    Phase = 1 << 1,
    Contributor = 1 << 2,
    Milestone = 1 << 3,
    Participant = 1 << 4,
    Source = 1 << 5,
    Text = 1 << 6,
    Excerpt = 1 << 7,
    Coding = 1 << 8,
    Evidence = 1 << 9,
    Code = 1 << 10,
    Construct = 1 << 11,
    Configuration = 1 << 12,
    ProgrammeTheory = 1 << 13,
    Candidate = 1 << 14,
    DemiRegularity = 1 << 15,
    SubstantiveTheory = 1 << 16,
    Consultation = 1 << 17,
    Guidance = 1 << 18,
    Guide = 1 << 19,
    Dimension = 1 << 20,
    Category = 1 << 21,
    Memo = 1 << 22,
    Finding = 1 << 23,
    Assessment = 1 << 24,
    TeamDecision = 1 << 25,
    Suggestion = 1 << 26,

    /// <summary>One fact of the review.</summary>
    Event = 1 << 27,
    Withdrawal = 1 << 28,
    Showing = 1 << 29,

    /// <summary>What the review reads, and what it read there.</summary>
    Material = Source | Text | Excerpt | Coding | Evidence,

    /// <summary>What explains: from a hunch to a theory of the literature.</summary>
    Theory = ProgrammeTheory | Configuration | Construct | Candidate | DemiRegularity | SubstantiveTheory,

    /// <summary>The theory whose every version is kept, so that judgements and statements can rest on one.</summary>
    Ground = ProgrammeTheory | Configuration | Construct | DemiRegularity,

    /// <summary>What else is restated when advice asks for it.</summary>
    Restated = Guidance | Guide | Dimension | Category | Code,

    /// <summary>Everything that can be a reason; how the review is organised is none.</summary>
    Substance =
        Material
        | Theory
        | Restated
        | Participant
        | Consultation
        | Memo
        | Finding
        | Assessment
        | TeamDecision
        | Suggestion
        | Event,

    Anything = Substance | Review | Phase | Contributor | Milestone,
}
