using FluentValidation;
using TheoryLedger.Excerpts;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Excerpts;

public sealed class ReviseUseAppraisalValidator : CommandValidator<ReviseUseAppraisal>
{
    public ReviseUseAppraisalValidator()
    {
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class ReviseUseAppraisalEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/excerpts/{id}/appraisal-revisions", OperationId = "reviseUseAppraisal")]
    [EndpointSummary("Changes a judgement about one use of an excerpt.")]
    [AllowTeam]
    public static Task<IResult> Post(ReviseUseAppraisal command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
