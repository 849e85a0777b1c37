using TheoryLedger.Configurations;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Configurations;

public sealed class UnlinkRippleValidator : TheoryChangeValidator<UnlinkRipple>;

public static class UnlinkRippleEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/configurations/{id}/ripples/removals", OperationId = "unlinkRipple")]
    [EndpointSummary("Gives up a link between two configurations.")]
    [AllowTeam]
    public static Task<IResult> Post(UnlinkRipple command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
