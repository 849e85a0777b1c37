using TheoryLedger.Ledger;

namespace TheoryLedger.Phases;

public abstract record PhaseEvent : LedgerEvent;

/// <summary>A phase of the review began; phases may overlap.</summary>
/// <param name="Name">Unique in its review: moments can be named after it.</param>
/// <param name="Aim">What it is to achieve.</param>
/// <param name="ExitCriterion">When it is to end.</param>
public sealed record PhaseOpened(string Name, string? Aim, string? ExitCriterion) : PhaseEvent;

/// <summary>A phase ended.</summary>
public sealed record PhaseClosed(Words Reason) : PhaseEvent;

/// <summary>A phase that had ended was taken up again.</summary>
public sealed record PhaseReopened(Words Reason) : PhaseEvent;
