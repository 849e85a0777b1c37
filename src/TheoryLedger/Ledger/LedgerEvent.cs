namespace TheoryLedger.Ledger;

/// <summary>A fact about a review. Once recorded it is never edited, only followed by another fact.</summary>
/// <remarks>
/// Property names and stored enum names are for ever: adding an optional one is safe, anything else is a new version.
/// Who recorded it, when, in which phase and on whose authority is the <see cref="Envelope"/>, never the fact.
/// </remarks>
public abstract record LedgerEvent;
