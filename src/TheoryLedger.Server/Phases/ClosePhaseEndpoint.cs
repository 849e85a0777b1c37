using FluentValidation;
using TheoryLedger.Phases;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Phases;

public sealed class ClosePhaseValidator : CommandValidator<ClosePhase>
{
    public ClosePhaseValidator()
    {
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class ClosePhaseEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/phases/{id}/closing", OperationId = "closePhase")]
    [EndpointSummary("Ends a phase.")]
    [AllowTeam]
    public static Task<IResult> Post(ClosePhase command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
