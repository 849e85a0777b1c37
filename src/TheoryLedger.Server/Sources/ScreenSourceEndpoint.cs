using FluentValidation;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.Sources;
using Wolverine.Http;

namespace TheoryLedger.Server.Sources;

public sealed class ScreenSourceValidator : CommandValidator<ScreenSource>
{
    public ScreenSourceValidator()
    {
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class ScreenSourceEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/sources/{id}/screenings", OperationId = "screenSource")]
    [EndpointSummary("Gives one reviewer's verdict on a source at one stage.")]
    [AllowTeam]
    public static Task<IResult> Post(ScreenSource command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
