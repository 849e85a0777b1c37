using System.Diagnostics;
using System.Text.Json.Serialization;
using TheoryLedger.Assessments;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Assessments;

/// <summary>A judgement of confidence in one version of something, or of its saturation. It does not carry over to later versions.</summary>
public sealed record AssessmentView(AssessmentKind Kind, Ref Of, Words Reason, Taken Judged)
    : View,
        IView<AssessmentView>
{
    public static string Concept => "assessments";

    public Concern? MethodologicalLimitations { get; init; }

    public Concern? Coherence { get; init; }

    public Concern? Adequacy { get; init; }

    public Concern? Relevance { get; init; }

    public Confidence? Overall { get; init; }

    public string? DegreeOfEvidence { get; init; }

    public bool? IsSaturated { get; init; }

    public string? Criterion { get; init; }

    public Ref? LastChangedBy { get; init; }

    IEnumerable<Edge> IView<AssessmentView>.Edges =>
        [.. Pointing.At("of", [Of]), .. Pointing.At("last-changed-by", LastChangedBy is { } last ? [last] : [])];

    public static AssessmentView Apply(AssessmentView? view, Recorded fact) =>
        (view, fact.Event) switch
        {
            (null, ConfidenceAssessed e) => new(AssessmentKind.Confidence, e.Of, e.Reason, Taken.In(fact.Envelope))
            {
                MethodologicalLimitations = e.MethodologicalLimitations,
                Coherence = e.Coherence,
                Adequacy = e.Adequacy,
                Relevance = e.Relevance,
                Overall = e.Overall,
                DegreeOfEvidence = e.DegreeOfEvidence,
            },
            (null, SaturationJudged e) => new(AssessmentKind.Saturation, e.Of, e.Reason, Taken.In(fact.Envelope))
            {
                IsSaturated = e.IsSaturated,
                Criterion = e.Criterion,
                LastChangedBy = e.LastChangedBy,
            },
            _ => throw new UnreachableException($"{fact.Event.GetType().Name} cannot follow {view}"),
        };
}

/// <summary>What was judged about a version.</summary>
public enum AssessmentKind
{
    /// <summary>How far to trust it (GRADE-CERQual).</summary>
    [JsonStringEnumMemberName("confidence")]
    Confidence,

    /// <summary>Whether new sources still change it.</summary>
    [JsonStringEnumMemberName("saturation")]
    Saturation,
}
