using FluentValidation;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.Withdrawals;
using Wolverine.Http;

namespace TheoryLedger.Server.Withdrawals;

public sealed class DecideWithdrawalValidator : CommandValidator<DecideWithdrawal>
{
    public DecideWithdrawalValidator()
    {
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class DecideWithdrawalEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/withdrawals/{id}/decision", OperationId = "decideWithdrawal")]
    [EndpointSummary("Decides how far a request is followed, on what ground, and whether the cut-off had passed.")]
    [Allow(Role.Owner, Role.DataProtectionOfficer)]
    public static Task<IResult> Post(DecideWithdrawal command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
