using TheoryLedger.Candidates;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Candidates;

public sealed class AbsorbCandidateValidator : TheoryChangeValidator<AbsorbCandidate>;

public static class AbsorbCandidateEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/candidates/{id}/absorption", OperationId = "absorbCandidate")]
    [EndpointSummary("Lets a candidate go into a theory or configuration.")]
    [AllowTeam]
    public static Task<IResult> Post(AbsorbCandidate command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
