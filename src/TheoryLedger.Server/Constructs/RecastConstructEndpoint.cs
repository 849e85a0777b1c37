using TheoryLedger.Constructs;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Constructs;

public sealed class RecastConstructValidator : TheoryChangeValidator<RecastConstruct>;

public static class RecastConstructEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/constructs/{id}/recasting", OperationId = "recastConstruct")]
    [EndpointSummary("Says that a construct turned out to be something else.")]
    [AllowTeam]
    public static Task<IResult> Post(RecastConstruct command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
