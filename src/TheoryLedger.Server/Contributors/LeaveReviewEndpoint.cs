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
    [EndpointSummary(
        "Ends a contributor's work on the review, and with it every role of the account that records for them."
    )]
    [AllowTeam]
    public static async Task<IResult> Post(
        LeaveReview command,
        Guid id,
        HttpContext http,
        DecisionDesk desk,
        Departure departure
    )
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(departure);
        return await departure.JudgeAsync(Caller.Of(http), id, http.RequestAborted) is { } problem
            ? Results.Problem(problem)
            : await desk.Change(http, id, command);
    }
}
