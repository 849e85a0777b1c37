using FluentValidation;
using TheoryLedger.Codings;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Codings;

public sealed class WithdrawCodingValidator : CommandValidator<WithdrawCoding>
{
    public WithdrawCodingValidator()
    {
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class WithdrawCodingEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/codings/{id}/withdrawal", OperationId = "withdrawCoding")]
    [EndpointSummary("Takes a coding back.")]
    [AllowTeam]
    public static Task<IResult> Post(WithdrawCoding command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
