using TheoryLedger.Configurations;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Configurations;

public sealed class SupersedeConfigurationValidator : TheoryChangeValidator<SupersedeConfiguration>;

public static class SupersedeConfigurationEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/configurations/{id}/supersession", OperationId = "supersedeConfiguration")]
    [EndpointSummary("Replaces a configuration by a better one.")]
    [AllowTeam]
    public static Task<IResult> Post(SupersedeConfiguration command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
