using TheoryLedger.Guidance;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Guidance;

public sealed class AffirmGuidanceValidator : TheoryChangeValidator<AffirmGuidance>;

public static class AffirmGuidanceEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/guidance/{id}/affirmations", OperationId = "affirmGuidance")]
    [EndpointSummary("Says that guidance holds as it is, though what it rests on may have changed.")]
    [AllowTeam]
    public static Task<IResult> Post(AffirmGuidance command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
