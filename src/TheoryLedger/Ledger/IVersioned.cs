namespace TheoryLedger.Ledger;

/// <summary>Something that is restated, and whose every wording keeps its number.</summary>
public interface IVersioned : IState
{
    /// <summary>The present wording, counted from 1.</summary>
    int Version { get; }
}
