using TheoryLedger.Configurations;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Configurations;

public sealed class ParkConfigurationValidator : TheoryChangeValidator<ParkConfiguration>;

public static class ParkConfigurationEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/configurations/{id}/parking", OperationId = "parkConfiguration")]
    [EndpointSummary("Lays a configuration aside without a verdict.")]
    [AllowTeam]
    public static Task<IResult> Post(ParkConfiguration command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
