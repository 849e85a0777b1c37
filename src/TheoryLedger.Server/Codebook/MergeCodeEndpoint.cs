using FluentValidation;
using TheoryLedger.Codebook;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Codebook;

public sealed class MergeCodeValidator : CommandValidator<MergeCode>
{
    public MergeCodeValidator()
    {
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class MergeCodeEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/codes/{id}/merge", OperationId = "mergeCode")]
    [EndpointSummary("Gives a code up in favour of another.")]
    [AllowTeam]
    public static Task<IResult> Post(MergeCode command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
