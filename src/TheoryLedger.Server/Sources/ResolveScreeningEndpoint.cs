using FluentValidation;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.Sources;
using Wolverine.Http;

namespace TheoryLedger.Server.Sources;

public sealed class ResolveScreeningValidator : CommandValidator<ResolveScreening>
{
    public ResolveScreeningValidator()
    {
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class ResolveScreeningEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/sources/{id}/screening-resolutions", OperationId = "resolveScreening")]
    [EndpointSummary("Settles what reviewers disagree about when they screened a source.")]
    [Allow(Role.Owner, Role.Adjudicator)]
    public static Task<IResult> Post(ResolveScreening command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
