using TheoryLedger.Ledger;

namespace TheoryLedger.Assessments;

/// <summary>Judges the confidence that one version of a theory, configuration or construct deserves.</summary>
public sealed record AssessConfidence(
    [PointsAt(Thing.Ground, AtVersion = true)] Ref Of,
    Concern MethodologicalLimitations,
    Concern Coherence,
    Concern Adequacy,
    Concern Relevance,
    Confidence Overall,
    Words Reason,
    string? DegreeOfEvidence = null
) : Command, IStart<Assessment>
{
    public override IEnumerable<string?> PublicWording => [DegreeOfEvidence];

    public override IEnumerable<Guid> RestsOn => [Of.Id];

    public Decision Decide(Guid id, Known known) =>
        AssessmentRefusals.Check(Of, known) is { } refusal
            ? refusal
            : new ConfidenceAssessed(
                Of,
                MethodologicalLimitations,
                Coherence,
                Adequacy,
                Relevance,
                Overall,
                DegreeOfEvidence,
                Reason
            );
}
