using FluentValidation;
using TheoryLedger.Excerpts;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Excerpts;

public sealed class AppraiseUseValidator : CommandValidator<AppraiseUse>
{
    public AppraiseUseValidator()
    {
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class AppraiseUseEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/excerpts/{id}/appraisals", OperationId = "appraiseUse")]
    [EndpointSummary("Judges one aspect of an excerpt's worth for one theory.")]
    [AllowTeam]
    public static Task<IResult> Post(AppraiseUse command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
