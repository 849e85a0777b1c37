using System.Text.RegularExpressions;
using TheoryLedger.Ledger;

namespace TheoryLedger.Benchmarks.Loading;

/// <summary>What the store calls the kind of thing that a stream is about.</summary>
public static partial class StreamNames
{
    public static string Of(LedgerEvent @event) => Inner().Replace(Folds.StateOf(@event).Name, "_$0").ToLowerInvariant();

    [GeneratedRegex("(?<=.)[A-Z]")]
    private static partial Regex Inner();
}
