using TheoryLedger.Ledger;

namespace TheoryLedger.Candidates;

/// <summary>Lets a candidate go into a theory or configuration.</summary>
public sealed record AbsorbCandidate(
    [PointsAt(Thing.ProgrammeTheory | Thing.Configuration, AtVersion = true)] Ref Into,
    Reasoning Why
) : TheoryChange(Why), IChange<Candidate>
{
    public override IEnumerable<Guid> RestsOn => [.. base.RestsOn, Into.Id];

    public Decision Decide(Candidate state, Known known) =>
        state switch
        {
            { IsOpen: false } => CandidateRefusals.Closed,
            _ when Into.Id == known.Target || known.Find<Candidate>(Into.Id) is not null =>
                CandidateRefusals.IntoCandidate,
            _ => new CandidateAbsorbed(Into, Why),
        };
}
