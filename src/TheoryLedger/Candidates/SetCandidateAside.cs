using TheoryLedger.Ledger;

namespace TheoryLedger.Candidates;

/// <summary>Stops pursuing a candidate.</summary>
public sealed record SetCandidateAside(Reasoning Why) : TheoryChange(Why), IChange<Candidate>
{
    public Decision Decide(Candidate state, Known known) =>
        state.IsOpen ? new CandidateSetAside(Why) : CandidateRefusals.Closed;
}
