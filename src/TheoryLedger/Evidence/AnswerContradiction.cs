using TheoryLedger.Configurations;
using TheoryLedger.Ledger;

namespace TheoryLedger.Evidence;

/// <summary>Says what was done about evidence that contradicts or qualifies.</summary>
public sealed record AnswerContradiction(
    ContradictionAnswer Answer,
    Reasoning Why,
    [PointsAt(Thing.Configuration, AtVersion = true)] Ref? Revision = null
) : TheoryChange(Why), IChange<EvidenceLink>
{
    private IEnumerable<Ref> Revisions => Revision is null ? [] : [Revision];

    public override bool MerelyMentions => true;

    public override IEnumerable<Guid> RestsOn => [.. base.RestsOn, .. Revisions.Select(r => r.Id)];

    public Decision Decide(EvidenceLink state, Known known) =>
        state switch
        {
            { IsStanding: false } => EvidenceRefusals.Unlinked,
            { Stance: Stance.Supports } => EvidenceRefusals.NotContradicting,
            _ when Answer == ContradictionAnswer.Reconciled && Revision is null => EvidenceRefusals.RevisionMissing,
            { Answer: { } last } when (last.Answer, last.Revision) == (Answer, Revision) => EvidenceRefusals.Answered,
            _ when ConfigurationVersions.Check(Revisions, known) is { } refusal => refusal,
            _ when !IsLaterThan(state) => EvidenceRefusals.RevisionNotLater,
            _ => new ContradictionAnswered(Answer, Revision, Concerning(Admission.People(state, known))),
        };

    // What the evidence already spoke against cannot be what reconciled it; another configuration may.
    private bool IsLaterThan(EvidenceLink state) =>
        Answer != ContradictionAnswer.Reconciled
        || Revision?.Id != state.ConfigurationId.Value
        || Revision.Version > state.LinkedVersion;

    // Why evidence does not stand in the way says something about whoever gave it.
    private Reasoning Concerning(IEnumerable<Guid> people) => Why with { Rationale = Why.Rationale.Concerning(people) };
}
