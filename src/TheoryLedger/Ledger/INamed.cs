namespace TheoryLedger.Ledger;

/// <summary>Begins something whose name is unique in its review, so that moments can be named after it.</summary>
public interface INamed
{
    string Name { get; }
}
