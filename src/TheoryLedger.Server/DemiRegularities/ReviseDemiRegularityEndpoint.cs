using FluentValidation;
using TheoryLedger.DemiRegularities;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.DemiRegularities;

public sealed class ReviseDemiRegularityValidator : TheoryChangeValidator<ReviseDemiRegularity>
{
    public ReviseDemiRegularityValidator()
    {
        RuleFor(c => c.Pattern).IsText(Limits.Wording);
        RuleFor(c => c.Cases).IsFilledList();
        RuleForEach(c => c.Cases).SetValidator(new CaseShownValidator());
    }
}

public static class ReviseDemiRegularityEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/demi-regularities/{id}/revisions", OperationId = "reviseDemiRegularity")]
    [EndpointSummary("Sees a pattern, or the cases that show it, differently.")]
    [AllowTeam]
    public static Task<IResult> Post(ReviseDemiRegularity command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
