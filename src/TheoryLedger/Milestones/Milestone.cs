using System.Diagnostics;
using TheoryLedger.Ledger;

namespace TheoryLedger.Milestones;

/// <summary>What decisions need to know of a named moment: its name.</summary>
public sealed record Milestone(string Name) : IFold<Milestone>
{
    public static Milestone Fold(Milestone? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, MilestoneNamed e) => new Milestone(e.Name),
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };
}
