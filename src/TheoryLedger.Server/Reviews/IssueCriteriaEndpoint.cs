using FluentValidation;
using TheoryLedger.Reviews;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Reviews;

public sealed class IssueCriteriaValidator : CommandValidator<IssueCriteria>
{
    public IssueCriteriaValidator()
    {
        RuleFor(c => c.Criteria).IsFilledList();
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class IssueCriteriaEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/criteria", OperationId = "issueCriteria")]
    [EndpointSummary("Sets or changes the criteria by which sources are screened.")]
    [AllowTeam]
    public static Task<IResult> Post(IssueCriteria command, Guid reviewId, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, reviewId, command);
}
