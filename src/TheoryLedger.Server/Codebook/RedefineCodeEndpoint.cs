using FluentValidation;
using TheoryLedger.Codebook;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Codebook;

public sealed class RedefineCodeValidator : CommandValidator<RedefineCode>
{
    public RedefineCodeValidator()
    {
        RuleFor(c => c.Definition).SetValidator(new CodeDefinitionValidator());
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class RedefineCodeEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/codes/{id}/redefinitions", OperationId = "redefineCode")]
    [EndpointSummary("Changes what a code means; its earlier codings are stale until looked at again.")]
    [AllowTeam]
    public static Task<IResult> Post(RedefineCode command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
