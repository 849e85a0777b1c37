using FluentValidation;
using TheoryLedger.Guidance;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.ProgrammeTheories;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Guidance;

public sealed class ReviseGuidanceValidator : TheoryChangeValidator<ReviseGuidance>
{
    public ReviseGuidanceValidator()
    {
        RuleFor(c => c.Title).IsText(Limits.Name);
        RuleFor(c => c.Statements).IsList();
        RuleForEach(c => c.Statements).SetValidator(new StatementInputValidator());
    }
}

public static class ReviseGuidanceEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/guidance/{id}/revisions", OperationId = "reviseGuidance")]
    [EndpointSummary("Restates guidance.")]
    [AllowTeam]
    public static Task<IResult> Post(ReviseGuidance command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
