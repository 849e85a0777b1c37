using FluentValidation;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.Withdrawals;
using Wolverine.Http;

namespace TheoryLedger.Server.Withdrawals;

public sealed class AnswerWithdrawalValidator : CommandValidator<AnswerWithdrawal>
{
    public AnswerWithdrawalValidator()
    {
        RuleFor(c => c.Answer).IsText(Limits.Prose);
    }
}

public static class AnswerWithdrawalEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/withdrawals/{id}/answers", OperationId = "answerWithdrawal")]
    [EndpointSummary("Notes what whoever asked was told.")]
    [Allow(Role.Owner, Role.DataProtectionOfficer)]
    public static Task<IResult> Post(AnswerWithdrawal command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
