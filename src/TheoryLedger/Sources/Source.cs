using System.Diagnostics;
using TheoryLedger.Ledger;

namespace TheoryLedger.Sources;

/// <summary>What decisions need to know of a source.</summary>
public sealed record Source(bool IsExcluded) : IFold<Source>
{
    public static Source Fold(Source? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, SourceRegistered) => new Source(IsExcluded: false),
            ({ }, SourceExcluded) => new Source(IsExcluded: true),
            ({ }, SourceReinstated) => new Source(IsExcluded: false),
            ({ } s, SourceEvent) => s,
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };
}
