using FluentValidation;
using TheoryLedger.Codings;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Codings;

public sealed class DisputeCodingValidator : CommandValidator<DisputeCoding>
{
    public DisputeCodingValidator()
    {
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class DisputeCodingEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/codings/{id}/disputes", OperationId = "disputeCoding")]
    [EndpointSummary("Disagrees with a coding.")]
    [AllowTeam]
    public static Task<IResult> Post(DisputeCoding command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
