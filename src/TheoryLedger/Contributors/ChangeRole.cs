using TheoryLedger.Ledger;

namespace TheoryLedger.Contributors;

/// <summary>Changes a contributor's part in the team.</summary>
public sealed record ChangeRole(IReadOnlyList<TeamRole> Roles, IReadOnlyList<CreditRole> Credit, Words Reason)
    : Command,
        IChange<Contributor>
{
    public Decision Decide(Contributor state, Known known) =>
        state.HasLeft
            ? ContributorRefusals.Left
            : new ContributorRoleChanged(Roles, Credit, Reason.Concerning(known.Target));
}
