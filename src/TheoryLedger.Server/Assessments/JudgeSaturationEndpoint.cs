using FluentValidation;
using TheoryLedger.Assessments;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Assessments;

public sealed class JudgeSaturationValidator : CommandValidator<JudgeSaturation>
{
    public JudgeSaturationValidator()
    {
        RuleFor(c => c.Criterion).IsText(Limits.Wording);
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class JudgeSaturationEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/assessments/saturation", OperationId = "judgeSaturation")]
    [EndpointSummary("Judges whether new sources still change one version of a theory.")]
    [AllowTeam]
    public static Task<IResult> Post(JudgeSaturation command, HttpContext http, DecisionDesk desk) =>
        desk.Start(http, command);
}
