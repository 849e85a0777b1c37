using FluentValidation;
using TheoryLedger.Evidence;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Evidence;

public sealed class UnlinkEvidenceValidator : CommandValidator<UnlinkEvidence>
{
    public UnlinkEvidenceValidator()
    {
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class UnlinkEvidenceEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/evidence/{id}/unlinking", OperationId = "unlinkEvidence")]
    [EndpointSummary("Ends the use of an excerpt as evidence here.")]
    [AllowTeam]
    public static Task<IResult> Post(UnlinkEvidence command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
