using TheoryLedger.Configurations;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Configurations;

public sealed class AffirmConfigurationValidator : TheoryChangeValidator<AffirmConfiguration>;

public static class AffirmConfigurationEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/configurations/{id}/affirmations", OperationId = "affirmConfiguration")]
    [EndpointSummary("Says that a configuration stood up to new evidence as it is.")]
    [AllowTeam]
    public static Task<IResult> Post(AffirmConfiguration command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
