using TheoryLedger.Constructs;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Constructs;

public sealed class MergeConstructValidator : TheoryChangeValidator<MergeConstruct>;

public static class MergeConstructEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/constructs/{id}/merge", OperationId = "mergeConstruct")]
    [EndpointSummary("Lets a construct go into another.")]
    [AllowTeam]
    public static Task<IResult> Post(MergeConstruct command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
