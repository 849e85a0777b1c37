using FluentValidation;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.SubstantiveTheories;
using Wolverine.Http;

namespace TheoryLedger.Server.SubstantiveTheories;

public sealed class AdoptSubstantiveTheoryValidator : TheoryChangeValidator<AdoptSubstantiveTheory>
{
    public AdoptSubstantiveTheoryValidator()
    {
        RuleFor(c => c.Name).IsText(Limits.Name);
        RuleFor(c => c.Explains).IsText(Limits.Wording);
        RuleFor(c => c.Reference).IsTextOrNone(Limits.Wording);
    }
}

public static class AdoptSubstantiveTheoryEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/substantive-theories", OperationId = "adoptSubstantiveTheory")]
    [EndpointSummary("Adopts a formal theory from elsewhere to help explain.")]
    [AllowTeam]
    public static Task<IResult> Post(AdoptSubstantiveTheory command, HttpContext http, DecisionDesk desk) =>
        desk.Start(http, command);
}
