using TheoryLedger.Ledger;

namespace TheoryLedger.SubstantiveTheories;

public abstract record SubstantiveTheoryEvent : LedgerEvent;

/// <summary>A formal theory from elsewhere was adopted to help explain.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Reference">Where it is set out.</param>
/// <param name="Explains">What it helps to explain here.</param>
/// <param name="Why">Why it was adopted.</param>
public sealed record SubstantiveTheoryAdopted(string Name, string? Reference, string Explains, Reasoning Why)
    : SubstantiveTheoryEvent;
