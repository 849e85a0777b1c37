using FluentValidation;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.Suggestions;
using Wolverine.Http;

namespace TheoryLedger.Server.Suggestions;

public sealed class AcceptSuggestionValidator : CommandValidator<AcceptSuggestion>
{
    public AcceptSuggestionValidator()
    {
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class AcceptSuggestionEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/suggestions/{id}/acceptance", OperationId = "acceptSuggestion")]
    [EndpointSummary("Takes a suggestion over as it is.")]
    [AllowTeam]
    public static Task<IResult> Post(AcceptSuggestion command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
