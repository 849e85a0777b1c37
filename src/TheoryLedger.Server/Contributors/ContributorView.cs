using System.Diagnostics;
using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Contributors;

/// <summary>Somebody who takes part, with what they declared about themselves.</summary>
public sealed record ContributorView(
    ContributorKind Kind,
    Words Name,
    Words? Orcid,
    IReadOnlyList<TeamRole> Roles,
    IReadOnlyList<CreditRole> Credit,
    Guid? Account,
    bool HasLeft,
    IReadOnlyList<PositionalityStated> Declared
) : View, IView<ContributorView>
{
    public static string Concept => "contributors";

    public static ContributorView Apply(ContributorView? view, Recorded fact) =>
        (view, fact.Event) switch
        {
            (null, ContributorJoined e) => new(
                e.Kind,
                e.Name,
                e.Orcid,
                e.Roles,
                e.Credit,
                e.Account,
                HasLeft: false,
                []
            ),
            ({ } v, ContributorRoleChanged e) => v with { Roles = e.Roles, Credit = e.Credit },
            ({ } v, ContributorAccountLinked e) => v with { Account = e.Account },
            ({ } v, ContributorLeft) => v with { HasLeft = true },
            ({ } v, PositionalityStated e) => v with { Declared = [.. v.Declared, e] },
            _ => throw new UnreachableException($"{fact.Event.GetType().Name} cannot follow {view}"),
        };
}
