using System.Diagnostics;
using TheoryLedger.Ledger;

namespace TheoryLedger.Phases;

/// <summary>What decisions need to know of a phase.</summary>
public sealed record Phase(string Name, bool IsOpen) : IFold<Phase>
{
    public static Phase Fold(Phase? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, PhaseOpened e) => new Phase(e.Name, IsOpen: true),
            ({ } p, PhaseClosed) => p with { IsOpen = false },
            ({ } p, PhaseReopened) => p with { IsOpen = true },
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };
}
