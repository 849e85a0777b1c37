using FluentValidation;
using TheoryLedger.Codebook;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Codebook;

public sealed class UntieCodeValidator : CommandValidator<UntieCode>
{
    public UntieCodeValidator()
    {
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class UntieCodeEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/codes/{id}/constructs/removals", OperationId = "untieCode")]
    [EndpointSummary("Loosens a code from a construct.")]
    [AllowTeam]
    public static Task<IResult> Post(UntieCode command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
