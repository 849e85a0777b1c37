using FluentValidation;
using TheoryLedger.Guides;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Guides;

public sealed class IssueGuideValidator : CommandValidator<IssueGuide>
{
    public IssueGuideValidator()
    {
        RuleFor(c => c.Title).IsText(Limits.Name);
        RuleFor(c => c.Text).IsText(Limits.Prose);
        RuleFor(c => c.Tests).IsList();
    }
}

public static class IssueGuideEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/guides", OperationId = "issueGuide")]
    [EndpointSummary("Makes a guide for interviews or focus groups.")]
    [AllowTeam]
    public static Task<IResult> Post(IssueGuide command, HttpContext http, DecisionDesk desk) =>
        desk.Start(http, command);
}
