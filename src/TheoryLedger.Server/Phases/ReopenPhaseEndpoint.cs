using FluentValidation;
using TheoryLedger.Phases;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Phases;

public sealed class ReopenPhaseValidator : CommandValidator<ReopenPhase>
{
    public ReopenPhaseValidator()
    {
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class ReopenPhaseEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/phases/{id}/reopening", OperationId = "reopenPhase")]
    [EndpointSummary("Takes up a phase that had ended.")]
    [AllowTeam]
    public static Task<IResult> Post(ReopenPhase command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
