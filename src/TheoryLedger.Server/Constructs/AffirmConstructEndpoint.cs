using TheoryLedger.Constructs;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Constructs;

public sealed class AffirmConstructValidator : TheoryChangeValidator<AffirmConstruct>;

public static class AffirmConstructEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/constructs/{id}/affirmations", OperationId = "affirmConstruct")]
    [EndpointSummary("Says that a construct stood up to new evidence as it is.")]
    [AllowTeam]
    public static Task<IResult> Post(AffirmConstruct command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
