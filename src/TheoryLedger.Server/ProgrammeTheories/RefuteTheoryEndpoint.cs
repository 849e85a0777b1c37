using TheoryLedger.ProgrammeTheories;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.ProgrammeTheories;

public sealed class RefuteTheoryValidator : TheoryChangeValidator<RefuteTheory>;

public static class RefuteTheoryEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/programme-theories/{id}/refutation", OperationId = "refuteTheory")]
    [EndpointSummary("Gives up a programme theory that evidence speaks against.")]
    [AllowTeam]
    public static Task<IResult> Post(RefuteTheory command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
