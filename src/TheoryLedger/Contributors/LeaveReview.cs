using TheoryLedger.Ledger;

namespace TheoryLedger.Contributors;

/// <summary>Ends a contributor's work on the review.</summary>
public sealed record LeaveReview(Words Reason) : Command, IChange<Contributor>
{
    public Decision Decide(Contributor state, Known known) =>
        state.HasLeft ? ContributorRefusals.Left : new ContributorLeft(Reason.Concerning(known.Target));
}
