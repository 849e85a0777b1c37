using FluentValidation;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.Suggestions;
using Wolverine.Http;

namespace TheoryLedger.Server.Suggestions;

public sealed class EditSuggestionValidator : CommandValidator<EditSuggestion>
{
    public EditSuggestionValidator()
    {
        RuleFor(c => c.Changes).IsText(Limits.Prose);
    }
}

public static class EditSuggestionEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/suggestions/{id}/edit", OperationId = "editSuggestion")]
    [EndpointSummary("Takes a suggestion over with changes.")]
    [AllowTeam]
    public static Task<IResult> Post(EditSuggestion command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
