using FluentValidation;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.Sources;
using Wolverine.Http;

namespace TheoryLedger.Server.Sources;

public sealed class ReinstateSourceValidator : CommandValidator<ReinstateSource>
{
    public ReinstateSourceValidator()
    {
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class ReinstateSourceEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/sources/{id}/reinstatement", OperationId = "reinstateSource")]
    [EndpointSummary("Lets a source in again that had been taken out.")]
    [AllowTeam]
    public static Task<IResult> Post(ReinstateSource command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
