using TheoryLedger.Candidates;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Candidates;

public sealed class PrioritiseCandidateValidator : TheoryChangeValidator<PrioritiseCandidate>;

public static class PrioritiseCandidateEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/candidates/{id}/priority", OperationId = "prioritiseCandidate")]
    [EndpointSummary("Says how urgently a candidate is to be tested.")]
    [AllowTeam]
    public static Task<IResult> Post(PrioritiseCandidate command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
