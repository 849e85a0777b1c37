using FluentValidation;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.Suggestions;
using Wolverine.Http;

namespace TheoryLedger.Server.Suggestions;

public sealed class RejectSuggestionValidator : CommandValidator<RejectSuggestion>
{
    public RejectSuggestionValidator()
    {
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class RejectSuggestionEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/suggestions/{id}/rejection", OperationId = "rejectSuggestion")]
    [EndpointSummary("Turns a suggestion down.")]
    [AllowTeam]
    public static Task<IResult> Post(RejectSuggestion command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
