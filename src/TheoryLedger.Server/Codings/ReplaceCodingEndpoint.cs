using FluentValidation;
using TheoryLedger.Codings;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Codings;

public sealed class ReplaceCodingValidator : CommandValidator<ReplaceCoding>
{
    public ReplaceCodingValidator()
    {
        RuleFor(c => c.Interpretation).IsText(Limits.Prose);
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class ReplaceCodingEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/codings/{id}/replacement", OperationId = "replaceCoding")]
    [EndpointSummary("Puts another coding in the place of one.")]
    [AllowTeam]
    public static Task<IResult> Post(ReplaceCoding command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
