using FluentValidation;
using TheoryLedger.Contributors;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Contributors;

public sealed class JoinReviewValidator : CommandValidator<JoinReview>
{
    public JoinReviewValidator()
    {
        RuleFor(c => c.Name).IsText(Limits.Name);
        RuleFor(c => c.Orcid).IsTextOrNone(Limits.Name);
        RuleFor(c => c.Roles).IsFilledList();
    }
}

public static class JoinReviewEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/contributors", OperationId = "joinReview")]
    [EndpointSummary("Brings a contributor into the review.")]
    [AllowTeam]
    public static Task<IResult> Post(JoinReview command, HttpContext http, DecisionDesk desk)
    {
        ArgumentNullException.ThrowIfNull(command);
        var caller = Caller.Of(http);
        var mayTie = command.Account is null || command.Account == caller.Account || caller.Roles.Contains(Role.Owner);
        return mayTie ? desk.Start(http, command) : Task.FromResult(Results.Problem(Problems.AccountNotYours));
    }
}
