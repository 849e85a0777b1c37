using TheoryLedger.Evidence;
using TheoryLedger.Ledger;

namespace TheoryLedger.Candidates;

/// <summary>Writes down a rough theory that is to be looked into.</summary>
public sealed record LogCandidate(IfThenBecause Statement, CandidateOrigin Origin, Reasoning Why)
    : TheoryChange(Why),
        IStart<Candidate>
{
    public override IEnumerable<string?> PublicWording => [Statement.If, Statement.Then, Statement.Because];

    public override IEnumerable<Guid> RestsOn => [.. base.RestsOn, .. Origin.From.Select(r => r.Id)];

    public Decision Decide(Guid id, Known known) =>
        Admission.CheckSources(Origin.From, known) is { } refusal
            ? refusal
            : new CandidateLogged(Statement, Origin, Why);
}
