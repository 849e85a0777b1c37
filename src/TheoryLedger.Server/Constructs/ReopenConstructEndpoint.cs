using TheoryLedger.Constructs;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Constructs;

public sealed class ReopenConstructValidator : TheoryChangeValidator<ReopenConstruct>;

public static class ReopenConstructEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/constructs/{id}/reopening", OperationId = "reopenConstruct")]
    [EndpointSummary("Takes up a construct that had been given up.")]
    [AllowTeam]
    public static Task<IResult> Post(ReopenConstruct command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
