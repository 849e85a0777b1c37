using TheoryLedger.Ledger;

namespace TheoryLedger.Candidates;

public static class CandidateRefusals
{
    public static readonly Refusal Closed = new(
        "candidate-closed",
        "The candidate was absorbed or set aside; log it anew to look into it again."
    );

    public static readonly Refusal PriorityUnchanged = new(
        "candidate-priority-unchanged",
        "The candidate has this priority already; give it another."
    );

    public static readonly Refusal IntoCandidate = new(
        "candidate-into-candidate",
        "Name the theory or configuration that takes it in; one candidate cannot take in another."
    );
}
