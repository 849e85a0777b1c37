using FluentValidation;
using TheoryLedger.Contributors;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Contributors;

public sealed class LeaveReviewValidator : CommandValidator<LeaveReview>
{
    public LeaveReviewValidator()
    {
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class LeaveReviewEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/contributors/{id}/leaving", OperationId = "leaveReview")]
    [EndpointSummary("Ends a contributor's work on the review.")]
    [AllowTeam]
    public static Task<IResult> Post(LeaveReview command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
