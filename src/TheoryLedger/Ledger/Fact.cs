namespace TheoryLedger.Ledger;

/// <summary>An event on its way to one stream.</summary>
/// <param name="Stream">The stream it belongs to; none means the very thing that was decided about.</param>
/// <param name="Event">What happened.</param>
public readonly record struct Fact(Guid? Stream, LedgerEvent Event);
