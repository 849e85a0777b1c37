using TheoryLedger.Ledger;

namespace TheoryLedger.Reviews;

/// <summary>Gives the codebook as it stands a number that codings can name.</summary>
public sealed record IssueCodebook(Words Reason) : Command, IChange<Review>
{
    public Decision Decide(Review state, Known known) => new CodebookIssued(state.CodebookVersion + 1, Reason);
}
