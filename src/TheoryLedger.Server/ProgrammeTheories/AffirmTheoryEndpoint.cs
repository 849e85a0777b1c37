using TheoryLedger.ProgrammeTheories;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.ProgrammeTheories;

public sealed class AffirmTheoryValidator : TheoryChangeValidator<AffirmTheory>;

public static class AffirmTheoryEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/programme-theories/{id}/affirmations", OperationId = "affirmTheory")]
    [EndpointSummary("Says that a programme theory stood up to new evidence as it is.")]
    [AllowTeam]
    public static Task<IResult> Post(AffirmTheory command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
