using System.Diagnostics;
using TheoryLedger.Ledger;

namespace TheoryLedger.Constructs;

/// <summary>What decisions need to know of a construct.</summary>
public sealed record Construct(int Version, bool IsOpen) : IFold<Construct>
{
    public static Construct Fold(Construct? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, ConstructDefined) => new Construct(1, IsOpen: true),
            ({ } c, ConstructRedefined e) => c with { Version = e.Version },
            ({ } c, ConstructRecast e) => c with { Version = e.Version },
            ({ } c, ConstructRefuted or ConstructMerged or ConstructSplit or ConstructRetired) => c with
            {
                IsOpen = false,
            },
            ({ } c, ConstructReopened) => c with { IsOpen = true },
            ({ } c, ConstructEvent) => c,
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };
}
