using FluentValidation;
using TheoryLedger.Reviews;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Reviews;

public sealed class IssueCodebookValidator : CommandValidator<IssueCodebook>
{
    public IssueCodebookValidator()
    {
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class IssueCodebookEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/codebook/versions", OperationId = "issueCodebook")]
    [EndpointSummary("Gives the codebook as it stands a number that codings can name.")]
    [AllowTeam]
    public static Task<IResult> Post(IssueCodebook command, Guid reviewId, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, reviewId, command);
}
