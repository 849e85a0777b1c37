using TheoryLedger.Ledger;

namespace TheoryLedger.Benchmarks.Loading;

/// <summary>What the store calls the kind of thing that a stream is about.</summary>
public static class StreamNames
{
    public static string Of(LedgerEvent @event) =>
        string.Concat(Folds.StateOf(@event).Name.Select((c, i) => i > 0 && char.IsUpper(c) ? $"_{c}" : $"{c}"))
            .ToLowerInvariant();
}
