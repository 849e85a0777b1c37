using FluentValidation;
using TheoryLedger.DemiRegularities;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.DemiRegularities;

public sealed class IdentifyDemiRegularityValidator : TheoryChangeValidator<IdentifyDemiRegularity>
{
    public IdentifyDemiRegularityValidator()
    {
        RuleFor(c => c.Pattern).IsText(Limits.Wording);
        RuleFor(c => c.Cases).IsFilledList();
        RuleForEach(c => c.Cases).SetValidator(new CaseShownValidator());
    }
}

public static class IdentifyDemiRegularityEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/demi-regularities", OperationId = "identifyDemiRegularity")]
    [EndpointSummary("Says what pattern was seen across cases, and where it fails.")]
    [AllowTeam]
    public static Task<IResult> Post(IdentifyDemiRegularity command, HttpContext http, DecisionDesk desk) =>
        desk.Start(http, command);
}
