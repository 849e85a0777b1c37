using FluentValidation;
using TheoryLedger.Assessments;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Assessments;

public sealed class AssessConfidenceValidator : CommandValidator<AssessConfidence>
{
    public AssessConfidenceValidator()
    {
        RuleFor(c => c.DegreeOfEvidence).IsTextOrNone(Limits.Wording);
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class AssessConfidenceEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/assessments/confidence", OperationId = "assessConfidence")]
    [EndpointSummary("Judges the confidence that one version of a theory, configuration or construct deserves.")]
    [AllowTeam]
    public static Task<IResult> Post(AssessConfidence command, HttpContext http, DecisionDesk desk) =>
        desk.Start(http, command);
}
