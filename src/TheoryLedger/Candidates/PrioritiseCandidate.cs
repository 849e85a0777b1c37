using TheoryLedger.Ledger;

namespace TheoryLedger.Candidates;

/// <summary>Says how urgently a candidate is to be tested.</summary>
public sealed record PrioritiseCandidate(Priority Priority, Reasoning Why) : TheoryChange(Why), IChange<Candidate>
{
    public Decision Decide(Candidate state, Known known) =>
        state switch
        {
            { IsOpen: false } => CandidateRefusals.Closed,
            _ when Priority == state.Priority => CandidateRefusals.PriorityUnchanged,
            _ => new CandidatePrioritised(Priority, Why),
        };
}
