using FluentValidation;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.Withdrawals;
using Wolverine.Http;

namespace TheoryLedger.Server.Withdrawals;

public sealed class RequestWithdrawalValidator : CommandValidator<RequestWithdrawal>
{
    public RequestWithdrawalValidator()
    {
        RuleFor(c => c.Request).IsText(Limits.Prose);
    }
}

public static class RequestWithdrawalEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/withdrawals", OperationId = "requestWithdrawal")]
    [EndpointSummary("Takes in that a participant asks for what they said to be used no more, or to be erased.")]
    [Allow(Role.Owner, Role.Reviewer, Role.Adjudicator, Role.DataProtectionOfficer)]
    public static Task<IResult> Post(RequestWithdrawal command, HttpContext http, DecisionDesk desk) =>
        desk.Start(http, command);
}
