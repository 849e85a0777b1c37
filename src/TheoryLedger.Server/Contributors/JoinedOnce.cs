using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Recording;

namespace TheoryLedger.Server.Contributors;

/// <summary>An account records for one contributor, or nobody could tell whose reading was whose.</summary>
public sealed record JoinedOnce() : OnlyOnce("account 1", "contributor")
{
    public override IEnumerable<(string, Guid?)> Added(IEnumerable<LedgerEvent> facts) =>
        facts
            .Select(e => e is ContributorJoined j ? j.Account : (e as ContributorAccountLinked)?.Account)
            .OfType<Guid>()
            .Select(account => ($"{account}", (Guid?)null));

    public override string? KeyOf(object thing) =>
        thing is Contributor { HasLeft: false, Account: { } account } ? $"{account}" : null;

    public override Refusal Refuse(Guid standing) => ContributorRefusals.AccountTaken(standing);
}
