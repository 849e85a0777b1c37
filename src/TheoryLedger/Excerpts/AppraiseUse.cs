using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Sources;

namespace TheoryLedger.Excerpts;

/// <summary>Judges one aspect of an excerpt's worth for one theory.</summary>
public sealed record AppraiseUse(
    AppraisalAspect Aspect,
    AppraisalLevel Level,
    [PointsAt(Thing.Theory, AtVersion = true)] Ref ForTheory,
    Words Reason,
    ContributorId? Assessor = null
) : Command, IChange<Excerpt>
{
    public override IEnumerable<Guid> RestsOn =>
        Assessor is { } assessor ? [ForTheory.Id, assessor.Value] : [ForTheory.Id];

    public Decision Decide(Excerpt state, Known known)
    {
        var assessor = Assessor ?? DecidedBy[0];
        return state switch
        {
            _ when Framing.CheckJudge(assessor, known) is { } unfit => unfit,
            _ when state.CheckConsent(known) is { } refusal => refusal,
            _ when state.Appraisals.Values.Any(IsSame) => ExcerptRefusals.UseAppraised,
            _ => new UseAppraised(
                new AppraisalId(known.NewId()),
                Aspect,
                Level,
                ForTheory,
                assessor,
                Reason.Concerning(state.Concerns(known))
            ),
        };

        bool IsSame(UseAppraisal earlier) =>
            earlier.Assessor == assessor && earlier.Aspect == Aspect && earlier.ForTheory == ForTheory;
    }
}
