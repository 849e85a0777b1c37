using TheoryLedger.Ledger;

namespace TheoryLedger.Assessments;

public abstract record AssessmentEvent : LedgerEvent;

/// <summary>The team judged its confidence in a theory, configuration or construct (GRADE-CERQual).</summary>
/// <param name="Of">What was judged, and which version.</param>
/// <param name="MethodologicalLimitations">Concern about how the sources were made.</param>
/// <param name="Coherence">Concern about the fit between data and finding.</param>
/// <param name="Adequacy">Concern about how much and how rich the data are.</param>
/// <param name="Relevance">Concern about the fit between the sources' contexts and the question.</param>
/// <param name="Overall">Confidence overall.</param>
/// <param name="DegreeOfEvidence">The team's own words for how much evidence there is, as mechanism tables print it.</param>
/// <param name="Reason">Why.</param>
public sealed record ConfidenceAssessed(
    Ref Of,
    Concern MethodologicalLimitations,
    Concern Coherence,
    Concern Adequacy,
    Concern Relevance,
    Confidence Overall,
    string? DegreeOfEvidence,
    Words Reason
) : AssessmentEvent;

/// <summary>The team judged whether new sources still change a theory.</summary>
/// <param name="Of">The theory, and which version.</param>
/// <param name="IsSaturated">Whether they have stopped changing it.</param>
/// <param name="Criterion">By what it was judged.</param>
/// <param name="LastChangedBy">The source after which nothing changed.</param>
/// <param name="Reason">Why.</param>
public sealed record SaturationJudged(Ref Of, bool IsSaturated, string Criterion, Ref? LastChangedBy, Words Reason)
    : AssessmentEvent;
