using TheoryLedger.Ledger;

namespace TheoryLedger.Contributors;

/// <summary>Ties an account to a contributor, so that what it records is theirs unless it says otherwise.</summary>
public sealed record LinkAccount(Guid Account) : Command, IChange<Contributor>
{
    public Decision Decide(Contributor state, Known known) =>
        state switch
        {
            { HasLeft: true } => ContributorRefusals.Left,
            _ when state.Account == Account => ContributorRefusals.Linked,
            _ => new ContributorAccountLinked(Account),
        };
}
