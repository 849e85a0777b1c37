using TheoryLedger.Contributors;
using TheoryLedger.Ledger;

namespace TheoryLedger.TeamDecisions;

/// <summary>Minutes what the team decided together, and who spoke against it.</summary>
public sealed record MinuteTeamDecision(
    IReadOnlyList<ContributorId> Attendees,
    Words Decision,
    [PointsAt(Thing.Anything)] IReadOnlyList<Ref> Concerns,
    Words? Dissent = null
) : Command, IStart<TeamDecision>
{
    public override IEnumerable<Guid> RestsOn => [.. Attendees.Select(a => a.Value), .. Concerns.Select(r => r.Id)];

    public Decision Decide(Guid id, Known known) =>
        Attendees.Where(a => known.Find<Contributor>(a.Value) is null).ToList() is [var stranger, ..]
            ? Framing.Unknown("contributor", stranger.Value)
            : new TeamDecisionMinuted(Attendees, Decision, Dissent, Concerns);
}
