using FluentValidation;
using TheoryLedger.Consultations;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Consultations;

public sealed class AnswerAdviceValidator : CommandValidator<AnswerAdvice>
{
    public AnswerAdviceValidator()
    {
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class AnswerAdviceEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/consultations/{id}/answers", OperationId = "answerAdvice")]
    [EndpointSummary("Answers advice, with the revision that it caused or why it caused none.")]
    [AllowTeam]
    public static Task<IResult> Post(AnswerAdvice command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
