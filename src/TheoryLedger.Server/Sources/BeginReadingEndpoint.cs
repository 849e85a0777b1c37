using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.Sources;
using Wolverine.Http;

namespace TheoryLedger.Server.Sources;

public sealed class BeginReadingValidator : CommandValidator<BeginReading>;

public static class BeginReadingEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/sources/{id}/readings", OperationId = "beginReading")]
    [EndpointSummary("Begins to read a source for theory, or takes it up once more.")]
    [AllowTeam]
    public static Task<IResult> Post(BeginReading command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
