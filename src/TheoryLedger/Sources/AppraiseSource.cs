using TheoryLedger.Contributors;
using TheoryLedger.Ledger;

namespace TheoryLedger.Sources;

/// <summary>Judges one aspect of a source's worth, as such or for one theory.</summary>
public sealed record AppraiseSource(
    AppraisalAspect Aspect,
    AppraisalLevel Level,
    Words Reason,
    [PointsAt(Thing.Theory, AtVersion = true)] Ref? ForTheory = null,
    ContributorId? Assessor = null
) : Command, IChange<Source>
{
    public override IEnumerable<Guid> RestsOn => new[] { ForTheory?.Id, Assessor?.Value }.OfType<Guid>();

    public Decision Decide(Source state, Known known) =>
        (Assessor ?? DecidedBy[0]) switch
        {
            var a when Framing.CheckJudge(a, known) is { } refusal => refusal,
            var a when state.Appraisals.Any(HasJudged(a)) => SourceRefusals.AppraisalMade,
            var a => new SourceAppraised(new(known.NewId()), Aspect, Level, ForTheory, a, state.AboutSpeakers(Reason)),
        };

    private Func<SourceAppraised, bool> HasJudged(ContributorId assessor) =>
        a => (a.Assessor, a.Aspect, a.ForTheory) == (assessor, Aspect, ForTheory);
}
