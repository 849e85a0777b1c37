using TheoryLedger.Codings;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Codings;

public sealed class AffirmCodingValidator : CommandValidator<AffirmCoding>
{
    public AffirmCodingValidator()
    {
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class AffirmCodingEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/codings/{id}/affirmations", OperationId = "affirmCoding")]
    [EndpointSummary(
        "Says that a coding holds, though its code was redefined or given up since, or its excerpt re-anchored."
    )]
    [AllowTeam]
    public static Task<IResult> Post(AffirmCoding command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
