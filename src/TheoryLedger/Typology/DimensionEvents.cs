using TheoryLedger.Ledger;

namespace TheoryLedger.Typology;

public abstract record DimensionEvent : LedgerEvent;

/// <summary>A dimension of the typology was defined.</summary>
public sealed record DimensionDefined(string Name, string Definition, Words Reason) : DimensionEvent;

/// <summary>A dimension was seen differently.</summary>
public sealed record DimensionChanged(int Version, string Name, string Definition, Words Reason) : DimensionEvent;
