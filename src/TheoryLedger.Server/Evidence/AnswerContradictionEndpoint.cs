using TheoryLedger.Evidence;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Evidence;

public sealed class AnswerContradictionValidator : TheoryChangeValidator<AnswerContradiction>;

public static class AnswerContradictionEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/evidence/{id}/answers", OperationId = "answerContradiction")]
    [EndpointSummary("Says what was done about evidence that contradicts or qualifies.")]
    [AllowTeam]
    public static Task<IResult> Post(AnswerContradiction command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
