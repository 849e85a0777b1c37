using FluentValidation;
using TheoryLedger.Phases;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Phases;

public sealed class OpenPhaseValidator : CommandValidator<OpenPhase>
{
    public OpenPhaseValidator()
    {
        RuleFor(c => c.Name).IsText(Limits.Name);
        RuleFor(c => c.Aim).IsTextOrNone(Limits.Wording);
        RuleFor(c => c.ExitCriterion).IsTextOrNone(Limits.Wording);
    }
}

public static class OpenPhaseEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/phases", OperationId = "openPhase")]
    [EndpointSummary("Begins a phase of the review.")]
    [AllowTeam]
    public static Task<IResult> Post(OpenPhase command, HttpContext http, DecisionDesk desk) =>
        desk.Start(http, command);
}
