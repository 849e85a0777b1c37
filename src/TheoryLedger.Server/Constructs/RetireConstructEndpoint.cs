using TheoryLedger.Constructs;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Constructs;

public sealed class RetireConstructValidator : TheoryChangeValidator<RetireConstruct>;

public static class RetireConstructEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/constructs/{id}/retirement", OperationId = "retireConstruct")]
    [EndpointSummary("Stops pursuing a construct.")]
    [AllowTeam]
    public static Task<IResult> Post(RetireConstruct command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
