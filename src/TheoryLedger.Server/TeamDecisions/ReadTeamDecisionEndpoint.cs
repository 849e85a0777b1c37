using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.TeamDecisions;

public static class ReadTeamDecisionEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/decisions/{id}", OperationId = "readTeamDecision")]
    [EndpointSummary("One decision minuted by the team.")]
    [AllowReaders]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room) =>
        room.One<TeamDecisionView>(http, id);
}

public static class ListTeamDecisionsEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/decisions", OperationId = "listTeamDecisions")]
    [EndpointSummary(
        "The decisions minuted by the team, or those that concern one thing or were attended by one person."
    )]
    [AllowReaders]
    [FilteredBy("concerns", "attendee")]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room) =>
        room.List<TeamDecisionView>(http, ("concerns", "concerns"), ("attendee", "attendee"));
}
