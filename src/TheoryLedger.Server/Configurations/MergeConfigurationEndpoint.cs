using TheoryLedger.Configurations;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Configurations;

public sealed class MergeConfigurationValidator : TheoryChangeValidator<MergeConfiguration>;

public static class MergeConfigurationEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/configurations/{id}/merge", OperationId = "mergeConfiguration")]
    [EndpointSummary("Lets a configuration go into another.")]
    [AllowTeam]
    public static Task<IResult> Post(MergeConfiguration command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
