using FluentValidation;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.Sources;
using Wolverine.Http;

namespace TheoryLedger.Server.Sources;

public sealed class ReviseSourceAppraisalValidator : CommandValidator<ReviseSourceAppraisal>
{
    public ReviseSourceAppraisalValidator()
    {
        RuleFor(c => c.AppraisalId).NotEmpty();
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class ReviseSourceAppraisalEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/sources/{id}/appraisal-revisions", OperationId = "reviseSourceAppraisal")]
    [EndpointSummary("Changes a judgement of relevance, richness or rigour.")]
    [AllowTeam]
    public static Task<IResult> Post(ReviseSourceAppraisal command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
