using FluentValidation;
using TheoryLedger.Guides;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Guides;

public sealed class ReviseGuideValidator : CommandValidator<ReviseGuide>
{
    public ReviseGuideValidator()
    {
        RuleFor(c => c.Text).IsText(Limits.Prose);
        RuleFor(c => c.Tests).IsList();
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class ReviseGuideEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/guides/{id}/revisions", OperationId = "reviseGuide")]
    [EndpointSummary("Changes what a guide asks, or which theories it tests.")]
    [AllowTeam]
    public static Task<IResult> Post(ReviseGuide command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
