using FluentValidation;
using TheoryLedger.Consultations;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Consultations;

public sealed class GiveAdviceValidator : CommandValidator<GiveAdvice>
{
    public GiveAdviceValidator()
    {
        RuleFor(c => c.Advice).IsText(Limits.Prose);
        RuleFor(c => c.About!).IsList().When(c => c.About is not null);
    }
}

public static class GiveAdviceEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/consultations/{id}/advice", OperationId = "giveAdvice")]
    [EndpointSummary("Puts on record what stakeholders advised.")]
    [AllowTeam]
    public static Task<IResult> Post(GiveAdvice command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
