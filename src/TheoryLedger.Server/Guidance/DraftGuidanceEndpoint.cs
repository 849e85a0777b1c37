using FluentValidation;
using TheoryLedger.Guidance;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.ProgrammeTheories;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Guidance;

public sealed class DraftGuidanceValidator : TheoryChangeValidator<DraftGuidance>
{
    public DraftGuidanceValidator()
    {
        RuleFor(c => c.Title).IsText(Limits.Name);
        RuleFor(c => c.Statements).IsList();
        RuleForEach(c => c.Statements).SetValidator(new StatementInputValidator());
    }
}

public static class DraftGuidanceEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/guidance", OperationId = "draftGuidance")]
    [EndpointSummary("Drafts guidance from theory.")]
    [AllowTeam]
    public static Task<IResult> Post(DraftGuidance command, HttpContext http, DecisionDesk desk) =>
        desk.Start(http, command);
}
