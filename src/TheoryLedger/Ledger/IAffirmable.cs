namespace TheoryLedger.Ledger;

/// <summary>Something of which it can be said that it holds as it is, by itself or together with others.</summary>
public interface IAffirmable : IState
{
    Decision Affirm(Reasoning why, Known known);
}
