using TheoryLedger.Ledger;

namespace TheoryLedger.Reviews;

/// <summary>Sets or changes the criteria by which sources are screened.</summary>
public sealed record IssueCriteria(IReadOnlyList<Criterion> Criteria, Words Reason) : Command, IChange<Review>
{
    public Decision Decide(Review state, Known known) =>
        new CriteriaIssued(state.CriteriaVersion + 1, Criteria, Reason);
}
