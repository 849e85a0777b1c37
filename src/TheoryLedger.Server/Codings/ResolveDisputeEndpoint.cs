using FluentValidation;
using TheoryLedger.Codings;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Codings;

public sealed class ResolveDisputeValidator : CommandValidator<ResolveDispute>
{
    public ResolveDisputeValidator()
    {
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class ResolveDisputeEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/codings/{id}/resolutions", OperationId = "resolveDispute")]
    [EndpointSummary("Settles a dispute about a coding.")]
    [Allow(Role.Adjudicator, Role.Owner)]
    public static Task<IResult> Post(ResolveDispute command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
