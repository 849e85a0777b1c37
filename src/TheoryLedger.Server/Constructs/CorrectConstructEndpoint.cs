using FluentValidation;
using TheoryLedger.Constructs;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Constructs;

public sealed class CorrectConstructValidator : CommandValidator<CorrectConstruct>
{
    public CorrectConstructValidator()
    {
        RuleFor(c => c.Name).IsText(Limits.Name);
        RuleFor(c => c.Definition).IsText(Limits.Wording);
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class CorrectConstructEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/constructs/{id}/corrections", OperationId = "correctConstruct")]
    [EndpointSummary("Puts a slip of the pen right, without changing theory.")]
    [AllowTeam]
    public static Task<IResult> Post(CorrectConstruct command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
