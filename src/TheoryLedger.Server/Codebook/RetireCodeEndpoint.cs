using FluentValidation;
using TheoryLedger.Codebook;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Codebook;

public sealed class RetireCodeValidator : CommandValidator<RetireCode>
{
    public RetireCodeValidator()
    {
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class RetireCodeEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/codes/{id}/retirement", OperationId = "retireCode")]
    [EndpointSummary("Takes a code out of use.")]
    [AllowTeam]
    public static Task<IResult> Post(RetireCode command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
