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

    public override IEnumerable<Guid> RestsOn => (Changes ?? []).Select(r => r.Id);

    public Decision Decide(Finding state, Known known) =>
        state switch
        {
            { IsOpen: false } => FindingRefusals.Closed,
            _ when TheoryVersions.Check(Changes ?? [], known) is { } refusal => refusal,
            _ => new FindingAnswered(Answer.Concerning(known.PeopleBehind(state.On)), Changes ?? []),
        };
}
