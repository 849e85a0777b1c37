using FluentValidation;
using TheoryLedger.Excerpts;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Excerpts;

public sealed class ReAnchorExcerptValidator : CommandValidator<ReAnchorExcerpt>
{
    public ReAnchorExcerptValidator()
    {
        RuleFor(c => c.Quote).IsText(Limits.Quote);
        RuleFor(c => c.Locator).IsTextOrNone(Limits.Name);
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class ReAnchorExcerptEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/excerpts/{id}/re-anchoring", OperationId = "reAnchorExcerpt")]
    [EndpointSummary("Changes an excerpt's bounds, or takes it over to another version of the text.")]
    [AllowTeam]
    public static Task<IResult> Post(ReAnchorExcerpt command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
