using FluentValidation;
using TheoryLedger.Contributors;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Contributors;

public sealed class StatePositionalityValidator : CommandValidator<StatePositionality>
{
    public StatePositionalityValidator()
    {
        RuleFor(c => c.Statement).IsText(Limits.Prose);
    }
}

public static class StatePositionalityEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/contributors/{id}/positionality", OperationId = "statePositionality")]
    [EndpointSummary("Says where a contributor stands, or what might bias them.")]
    [AllowTeam]
    public static Task<IResult> Post(StatePositionality command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
