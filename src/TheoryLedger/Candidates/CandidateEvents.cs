using TheoryLedger.Ledger;

namespace TheoryLedger.Candidates;

public abstract record CandidateEvent : LedgerEvent;

/// <summary>A rough theory was written down to be looked into.</summary>
public sealed record CandidateLogged(IfThenBecause Statement, CandidateOrigin Origin, Reasoning Why) : CandidateEvent;

/// <summary>Where a candidate theory came from.</summary>
public sealed record CandidateOrigin(
    CandidateOriginKind Kind,
    [PointsAt(Thing.Substance, AtVersion = true)] IReadOnlyList<Ref> From
);

/// <summary>The team said how urgently a candidate is to be tested.</summary>
public sealed record CandidatePrioritised(Priority Priority, Reasoning Why) : CandidateEvent;

/// <summary>A candidate went into a theory or configuration.</summary>
public sealed record CandidateAbsorbed(Ref Into, Reasoning Why) : CandidateEvent;

/// <summary>A candidate is not pursued.</summary>
public sealed record CandidateSetAside(Reasoning Why) : CandidateEvent;
