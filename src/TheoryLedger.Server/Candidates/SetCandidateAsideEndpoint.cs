using TheoryLedger.Candidates;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Candidates;

public sealed class SetCandidateAsideValidator : TheoryChangeValidator<SetCandidateAside>;

public static class SetCandidateAsideEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/candidates/{id}/setting-aside", OperationId = "setCandidateAside")]
    [EndpointSummary("Stops pursuing a candidate.")]
    [AllowTeam]
    public static Task<IResult> Post(SetCandidateAside command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
