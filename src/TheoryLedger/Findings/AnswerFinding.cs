using TheoryLedger.Ledger;
using TheoryLedger.ProgrammeTheories;

namespace TheoryLedger.Findings;

/// <summary>Gives the team's answer, and names what was changed because of it.</summary>
public sealed record AnswerFinding(
    Words Answer,
    [PointsAt(Thing.Anything, AtVersion = true)] IReadOnlyList<Ref>? Changes = null
) : Command, IChange<Finding>
{
    public override bool MerelyMentions => true;

    // Auditors come when the work is done and its phases are closed.
    public override bool BelongsToNoPhase => true;

    public override IEnumerable<Guid> RestsOn => (Changes ?? []).Select(r => r.Id);

    public Decision Decide(Finding state, Known known)
    {
        return state switch
        {
            { IsOpen: false } => FindingRefusals.Closed,
            _ when TheoryVersions.Check(Changes ?? [], known) is { } refusal => refusal,
            _ when (Changes ?? []).Any(IsLookedAt) => FindingRefusals.ChangeNotLater,
            _ => new FindingAnswered(Answer.Concerning(known.PeopleBehind(state.On)), Changes ?? []),
        };

        // What the finding was raised on cannot be what was changed because of it.
        bool IsLookedAt(Ref change) => state.On.Any(on => on.Id == change.Id && on.Version >= change.Version);
    }
}
