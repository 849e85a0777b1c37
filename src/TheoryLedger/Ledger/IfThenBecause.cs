namespace TheoryLedger.Ledger;

/// <summary>The early form of a theory: if this, then that, because of this.</summary>
public sealed record IfThenBecause(string If, string Then, string? Because = null);
