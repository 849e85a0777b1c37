using FluentValidation;
using TheoryLedger.Codebook;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Codebook;

public sealed class TieCodeValidator : CommandValidator<TieCode>
{
    public TieCodeValidator()
    {
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class TieCodeEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/codes/{id}/constructs", OperationId = "tieCode")]
    [EndpointSummary("Ties a code to a construct of the theory.")]
    [AllowTeam]
    public static Task<IResult> Post(TieCode command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
