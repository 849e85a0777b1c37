using TheoryLedger.Configurations;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Configurations;

public sealed class ReopenConfigurationValidator : TheoryChangeValidator<ReopenConfiguration>;

public static class ReopenConfigurationEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/configurations/{id}/reopening", OperationId = "reopenConfiguration")]
    [EndpointSummary("Takes up a configuration that had been laid aside or given up.")]
    [AllowTeam]
    public static Task<IResult> Post(ReopenConfiguration command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
