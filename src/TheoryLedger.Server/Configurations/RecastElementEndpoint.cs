using TheoryLedger.Configurations;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Configurations;

public sealed class RecastElementValidator : TheoryChangeValidator<RecastElement>;

public static class RecastElementEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/configurations/{id}/recasting", OperationId = "recastElement")]
    [EndpointSummary("Gives an element the role that it turned out to play.")]
    [AllowTeam]
    public static Task<IResult> Post(RecastElement command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
