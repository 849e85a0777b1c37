using FluentValidation;
using TheoryLedger.Reviews;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Reviews;

public sealed class RefocusScopeValidator : CommandValidator<RefocusScope>
{
    public RefocusScopeValidator()
    {
        RuleFor(c => c.Question).IsText(Limits.Wording);
        RuleFor(c => c.Objectives).IsList();
        RuleForEach(c => c.Objectives).IsText(Limits.Wording);
        RuleFor(c => c.Boundaries).IsTextOrNone(Limits.Wording);
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class RefocusScopeEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/scope", OperationId = "refocusScope")]
    [EndpointSummary("Narrows, widens or turns what the review asks.")]
    [AllowTeam]
    public static Task<IResult> Post(RefocusScope command, Guid reviewId, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, reviewId, command);
}
