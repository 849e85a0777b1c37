using FluentValidation;
using TheoryLedger.Constructs;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Constructs;

public sealed class RedefineConstructValidator : TheoryChangeValidator<RedefineConstruct>
{
    public RedefineConstructValidator()
    {
        RuleFor(c => c.Definition).IsText(Limits.Wording);
    }
}

public static class RedefineConstructEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/constructs/{id}/redefinitions", OperationId = "redefineConstruct")]
    [EndpointSummary("Changes what a construct means.")]
    [AllowTeam]
    public static Task<IResult> Post(RedefineConstruct command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
