using TheoryLedger.Configurations;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Configurations;

public sealed class LinkRippleValidator : TheoryChangeValidator<LinkRipple>;

public static class LinkRippleEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/configurations/{id}/ripples", OperationId = "linkRipple")]
    [EndpointSummary("Recognises an outcome here as a context or mechanism of another configuration.")]
    [AllowTeam]
    public static Task<IResult> Post(LinkRipple command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
