using FluentValidation;
using TheoryLedger.Evidence;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Evidence;

public sealed class RejudgeEvidenceValidator : CommandValidator<RejudgeEvidence>
{
    public RejudgeEvidenceValidator()
    {
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class RejudgeEvidenceEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/evidence/{id}/rejudgements", OperationId = "rejudgeEvidence")]
    [EndpointSummary("Looks at evidence again for a version of its configuration.")]
    [AllowTeam]
    public static Task<IResult> Post(RejudgeEvidence command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
