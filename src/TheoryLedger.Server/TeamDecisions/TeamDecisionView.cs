using System.Diagnostics;
using TheoryLedger.Contributors;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Reading;
using TheoryLedger.TeamDecisions;

namespace TheoryLedger.Server.TeamDecisions;

/// <summary>What the team decided together, who was there, and who spoke against it.</summary>
public sealed record TeamDecisionView(
    IReadOnlyList<ContributorId> Attendees,
    Words Decision,
    Words? Dissent,
    IReadOnlyList<Ref> Concerns,
    Taken Minuted
) : View, IView<TeamDecisionView>
{
    public static string Concept => "decisions";

    IEnumerable<Edge> IView<TeamDecisionView>.Edges =>
        [
            .. Pointing.At("concerns", Concerns),
            .. Attendees.Distinct().Select(person => new Edge("attendee", person.Value)),
        ];

    public static TeamDecisionView Apply(TeamDecisionView? view, Recorded fact) =>
        (view, fact.Event) switch
        {
            (null, TeamDecisionMinuted e) => new(
                e.Attendees,
                e.Decision,
                e.Dissent,
                e.Concerns,
                Taken.In(fact.Envelope)
            ),
            _ => throw new UnreachableException($"{fact.Event.GetType().Name} cannot follow {view}"),
        };
}
