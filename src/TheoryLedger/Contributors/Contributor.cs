using System.Diagnostics;
using TheoryLedger.Ledger;

namespace TheoryLedger.Contributors;

/// <summary>What decisions need to know of a contributor.</summary>
public sealed record Contributor(ContributorKind Kind, bool HasLeft, Guid? Account) : IFold<Contributor>
{
    public static Contributor Fold(Contributor? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, ContributorJoined e) => new Contributor(e.Kind, HasLeft: false, e.Account),
            ({ } c, ContributorRoleChanged or PositionalityStated) => c,
            ({ } c, ContributorAccountLinked e) => c with { Account = e.Account },
            ({ } c, ContributorLeft) => c with { HasLeft = true },
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };
}
