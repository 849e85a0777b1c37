using TheoryLedger.Contributors;
using TheoryLedger.Ledger;

namespace TheoryLedger.Sources;

/// <summary>Gives one reviewer's verdict on a source at one stage, by the criteria in force.</summary>
public sealed record ScreenSource(
    ScreeningStage Stage,
    ScreeningVerdict Verdict,
    Words Reason,
    ContributorId? Reviewer = null
) : Command, IChange<Source>
{
    public override IEnumerable<Guid> RestsOn => Reviewer is { } reviewer ? [reviewer.Value] : [];

    public Decision Decide(Source state, Known known)
    {
        var reviewer = Reviewer ?? DecidedBy[0];
        var screened = new SourceScreened(reviewer, Stage, Verdict, Criteria(known), Reason);
        return Framing.CheckJudge(reviewer, known) is { } refusal ? refusal
            : Verdict == ScreeningVerdict.Exclude && state.IncludedIn is not [] ? SourceRefusals.ScreenedTooLate
            : Repeats(state.Screenings.By(reviewer, Stage), screened) ? SourceRefusals.ScreeningRepeated
            : screened;
    }

    private static int? Criteria(Known known) => known.Review.CriteriaVersion is > 0 and var version ? version : null;

    // The same verdict by other criteria is another verdict.
    private static bool Repeats(SourceScreened? before, SourceScreened now) =>
        before is not null && (before.Verdict, before.CriteriaVersion) == (now.Verdict, now.CriteriaVersion);
}
