using System.Diagnostics;
using TheoryLedger.Ledger;

namespace TheoryLedger.Candidates;

/// <summary>What decisions need to know of a candidate theory.</summary>
public sealed record Candidate(Priority? Priority, bool IsOpen) : IFold<Candidate>
{
    public static Candidate Fold(Candidate? state, LedgerEvent @event) =>
        (state, @event) switch
        {
            (null, CandidateLogged) => new Candidate(Priority: null, IsOpen: true),
            ({ } c, CandidatePrioritised e) => c with { Priority = e.Priority },
            ({ } c, CandidateAbsorbed or CandidateSetAside) => c with { IsOpen = false },
            _ => throw new UnreachableException($"{@event.GetType().Name} cannot follow {state}"),
        };
}
