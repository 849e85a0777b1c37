using System.Diagnostics;
using TheoryLedger.Ledger;

namespace TheoryLedger.TeamDecisions;

/// <summary>What decisions need to know of a minuted one: what it is about.</summary>
public sealed record TeamDecision(IReadOnlyList<Ref> Concerns) : IFold<TeamDecision>
{
    public static TeamDecision Fold(TeamDecision? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, TeamDecisionMinuted e) => new TeamDecision(e.Concerns),
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };
}
