using FluentValidation;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.Suggestions;
using Wolverine.Http;

namespace TheoryLedger.Server.Suggestions;

public sealed class OfferSuggestionValidator : CommandValidator<OfferSuggestion>
{
    public OfferSuggestionValidator()
    {
        RuleFor(c => c.Software).IsText(Limits.Name);
        RuleFor(c => c.Model).IsText(Limits.Name);
        RuleFor(c => c.PromptDigest).NotNull().IsDigestOrNone();
        RuleFor(c => c.Proposes).IsText(Limits.Name);
        RuleFor(c => c.About).IsList();
        RuleFor(c => c.Proposal).IsText(Limits.Prose);
    }
}

public static class OfferSuggestionEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/suggestions", OperationId = "offerSuggestion")]
    [EndpointSummary("Puts forward what software proposes; it counts for nothing until a person answers.")]
    [AllowTeam]
    public static Task<IResult> Post(OfferSuggestion command, HttpContext http, DecisionDesk desk) =>
        desk.Start(http, command);
}
