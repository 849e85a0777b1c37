using TheoryLedger.Ledger;

namespace TheoryLedger.Typology;

public abstract record CategoryEvent : LedgerEvent;

/// <summary>A category on a dimension was defined.</summary>
public sealed record CategoryDefined(DimensionId Dimension, string Name, string Definition, Words Reason)
    : CategoryEvent;

/// <summary>A category was seen differently.</summary>
public sealed record CategoryChanged(int Version, string Name, string Definition, Words Reason) : CategoryEvent;

/// <summary>A source or configuration was put into a category.</summary>
public sealed record ItemClassified(Ref Item, int CategoryVersion, Words Reason) : CategoryEvent;

/// <summary>A source or configuration was taken out of a category.</summary>
public sealed record ItemDeclassified(Ref Item, Words Reason) : CategoryEvent;
