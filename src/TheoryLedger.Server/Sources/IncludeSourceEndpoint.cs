using FluentValidation;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.Sources;
using Wolverine.Http;

namespace TheoryLedger.Server.Sources;

public sealed class IncludeSourceValidator : CommandValidator<IncludeSource>
{
    public IncludeSourceValidator()
    {
        RuleFor(c => c.InPhase).NotEmpty();
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class IncludeSourceEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/sources/{id}/inclusions", OperationId = "includeSource")]
    [EndpointSummary("Takes a source into a phase of the review.")]
    [AllowTeam]
    public static Task<IResult> Post(IncludeSource command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
