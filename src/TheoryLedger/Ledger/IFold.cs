namespace TheoryLedger.Ledger;

/// <summary>What decisions about one thing need to know of it: nothing but its history, folded.</summary>
public interface IFold<TState> : IState
    where TState : class, IFold<TState>
{
    static abstract TState Fold(TState? state, LedgerEvent @event);
}

/// <summary>Any folded state.</summary>
public interface IState
{
    /// <summary>Ids of other things whose present state matters wherever this one is used.</summary>
    IEnumerable<Guid> LeansOn => [];
}
