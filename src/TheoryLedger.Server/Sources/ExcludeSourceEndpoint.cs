using FluentValidation;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.Sources;
using Wolverine.Http;

namespace TheoryLedger.Server.Sources;

public sealed class ExcludeSourceValidator : CommandValidator<ExcludeSource>
{
    public ExcludeSourceValidator()
    {
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class ExcludeSourceEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/sources/{id}/exclusion", OperationId = "excludeSource")]
    [EndpointSummary("Takes a source out again.")]
    [AllowTeam]
    public static Task<IResult> Post(ExcludeSource command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
