using TheoryLedger.Constructs;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Constructs;

public sealed class RefuteConstructValidator : TheoryChangeValidator<RefuteConstruct>;

public static class RefuteConstructEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/constructs/{id}/refutation", OperationId = "refuteConstruct")]
    [EndpointSummary("Gives a construct up because evidence speaks against it.")]
    [AllowTeam]
    public static Task<IResult> Post(RefuteConstruct command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
