using TheoryLedger.Ledger;

namespace TheoryLedger.Reviews;

/// <summary>Narrows, widens or turns what the review asks.</summary>
public sealed record RefocusScope(
    string Question,
    IReadOnlyList<string> Objectives,
    ScopePurpose Purpose,
    Words Reason,
    string? Boundaries = null
) : Command, IChange<Review>
{
    public Decision Decide(Review state, Known known) =>
        Question == state.Question && Objectives.SequenceEqual(state.Objectives) && Boundaries is null
            ? ReviewRefusals.ScopeUnchanged
            : new ScopeRefocused(Question, Objectives, Purpose, Boundaries, Reason);
}
