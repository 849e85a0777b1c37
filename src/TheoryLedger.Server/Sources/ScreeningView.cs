using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;
using TheoryLedger.Sources;

namespace TheoryLedger.Server.Sources;

/// <summary>What one reviewer concluded at one stage.</summary>
/// <param name="CriteriaVersion">The criteria then in force; none where none had been issued.</param>
public sealed record ScreeningView(
    ContributorId Reviewer,
    ScreeningStage Stage,
    ScreeningVerdict Verdict,
    int? CriteriaVersion,
    Words Reason,
    Taken Taken
)
{
    public static ScreeningView Of(SourceScreened fact, Taken taken)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return new(fact.Reviewer, fact.Stage, fact.Verdict, fact.CriteriaVersion, fact.Reason, taken);
    }
}

/// <summary>How a conflict between reviewers was settled.</summary>
public sealed record ScreeningResolutionView(ScreeningStage Stage, ScreeningVerdict Verdict, Words Reason, Taken Taken);
