using FluentValidation;
using TheoryLedger.Guidance;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Guidance;

public sealed class ApproveGuidanceValidator : CommandValidator<ApproveGuidance>
{
    public ApproveGuidanceValidator()
    {
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class ApproveGuidanceEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/guidance/{id}/approvals", OperationId = "approveGuidance")]
    [EndpointSummary("Approves the version of guidance that stands for use.")]
    [AllowTeam]
    public static Task<IResult> Post(ApproveGuidance command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
