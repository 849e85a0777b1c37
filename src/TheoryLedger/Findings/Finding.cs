using System.Diagnostics;
using TheoryLedger.Ledger;

namespace TheoryLedger.Findings;

/// <summary>What decisions need to know of an auditor's question or finding.</summary>
public sealed record Finding(IReadOnlyList<Ref> On, bool IsOpen) : IFold<Finding>
{
    public IEnumerable<Guid> LeansOn => On.Select(r => r.Id);

    public static Finding Fold(Finding? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, FindingRaised e) => new Finding(e.On, IsOpen: true),
            ({ } f, FindingAnswered) => f,
            ({ } f, FindingClosed) => f with { IsOpen = false },
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };
}
