using TheoryLedger.Contributors;
using TheoryLedger.Ledger;

namespace TheoryLedger.Sources;

/// <summary>One reviewer screened a source at one stage.</summary>
/// <param name="Reviewer">Whose verdict it is.</param>
/// <param name="Stage">What was in front of them.</param>
/// <param name="Verdict">What they concluded.</param>
/// <param name="CriteriaVersion">The criteria in force; none where none had been issued.</param>
/// <param name="Reason">Why.</param>
public sealed record SourceScreened(
    ContributorId Reviewer,
    ScreeningStage Stage,
    ScreeningVerdict Verdict,
    int? CriteriaVersion,
    Words Reason
) : SourceEvent;

/// <summary>Reviewers had disagreed about a source, and it was settled.</summary>
public sealed record ScreeningConflictResolved(ScreeningStage Stage, ScreeningVerdict Verdict, Words Reason)
    : SourceEvent;
