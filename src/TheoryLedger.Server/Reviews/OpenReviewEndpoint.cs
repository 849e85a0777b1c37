using FluentValidation;
using TheoryLedger.Reviews;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Reviews;

public sealed class OpenReviewValidator : CommandValidator<OpenReview>
{
    public OpenReviewValidator()
    {
        RuleFor(c => c.Title).IsText(Limits.Name);
        RuleFor(c => c.Question).IsText(Limits.Wording);
        RuleFor(c => c.Objectives).IsList();
        RuleForEach(c => c.Objectives).IsText(Limits.Wording);
        RuleFor(c => c.Funder).IsTextOrNone(Limits.Name);
        RuleFor(c => c.ProtocolReference).IsTextOrNone(Limits.Wording);
        RuleFor(c => c.Label).IsTextOrNone(Limits.Name);
    }
}

public static class OpenReviewEndpoint
{
    [WolverinePost("/v1/reviews", OperationId = "openReview")]
    [EndpointSummary("Opens a review, or a reconstruction of a published one; the caller owns it.")]
    [AllowSignedIn]
    public static Task<IResult> Post(OpenReview command, HttpContext http, DecisionDesk desk) =>
        Caller.Of(http).IsRestricted
            ? Task.FromResult(Results.Problem(Problems.KeyRestricted))
            : desk.Open(http, command);
}
