using FluentValidation;
using TheoryLedger.Codebook;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Codebook;

public sealed class MoveCodeValidator : CommandValidator<MoveCode>
{
    public MoveCodeValidator()
    {
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class MoveCodeEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/codes/{id}/moves", OperationId = "moveCode")]
    [EndpointSummary("Puts a code under another, or at the top.")]
    [AllowTeam]
    public static Task<IResult> Post(MoveCode command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
