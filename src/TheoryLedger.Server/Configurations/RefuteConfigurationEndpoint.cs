using TheoryLedger.Configurations;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Configurations;

public sealed class RefuteConfigurationValidator : TheoryChangeValidator<RefuteConfiguration>;

public static class RefuteConfigurationEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/configurations/{id}/refutation", OperationId = "refuteConfiguration")]
    [EndpointSummary("Gives a configuration up, because evidence spoke against it.")]
    [AllowTeam]
    public static Task<IResult> Post(RefuteConfiguration command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
