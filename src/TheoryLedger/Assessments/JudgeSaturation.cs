using TheoryLedger.Ledger;

namespace TheoryLedger.Assessments;

/// <summary>Judges whether new sources still change one version of a theory.</summary>
public sealed record JudgeSaturation(
    [PointsAt(Thing.Ground, AtVersion = true)] Ref Of,
    bool IsSaturated,
    string Criterion,
    Words Reason,
    [PointsAt(Thing.Source | Thing.Text | Thing.Excerpt, AtVersion = true)] Ref? LastChangedBy = null
) : Command, IStart<Assessment>
{
    public override IEnumerable<string?> PublicWording => [Criterion];

    public override IEnumerable<Guid> RestsOn => LastChangedBy is { } last ? [Of.Id, last.Id] : [Of.Id];

    public Decision Decide(Guid id, Known known) =>
        AssessmentRefusals.Check(Of, known) is { } refusal
            ? refusal
            : new SaturationJudged(Of, IsSaturated, Criterion, LastChangedBy, Reason);
}
