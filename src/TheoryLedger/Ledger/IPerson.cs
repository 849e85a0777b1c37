namespace TheoryLedger.Ledger;

/// <summary>Somebody whose withdrawal closes every word that quotes or interprets theirs.</summary>
public interface IPerson : IState;
