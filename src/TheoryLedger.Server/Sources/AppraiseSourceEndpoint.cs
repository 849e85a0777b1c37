using FluentValidation;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.Sources;
using Wolverine.Http;

namespace TheoryLedger.Server.Sources;

public sealed class AppraiseSourceValidator : CommandValidator<AppraiseSource>
{
    public AppraiseSourceValidator()
    {
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class AppraiseSourceEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/sources/{id}/appraisals", OperationId = "appraiseSource")]
    [EndpointSummary("Judges the relevance, richness or rigour of a source, as such or for one theory.")]
    [AllowTeam]
    public static Task<IResult> Post(AppraiseSource command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
