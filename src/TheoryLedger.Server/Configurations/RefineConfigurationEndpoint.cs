using FluentValidation;
using TheoryLedger.Configurations;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Evidence;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Configurations;

public sealed class RefineConfigurationValidator : TheoryChangeValidator<RefineConfiguration>
{
    public RefineConfigurationValidator()
    {
        RuleFor(c => c.Form).SetValidator(new FormValidator());
        RuleFor(c => c.Evidence!).IsList().When(c => c.Evidence is not null);
        RuleForEach(c => c.Evidence).NotNull().SetValidator(new RejudgementValidator());
    }
}

public static class RefineConfigurationEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/configurations/{id}/refinements", OperationId = "refineConfiguration")]
    [EndpointSummary("Restates a configuration, and says what the new version makes of earlier evidence.")]
    [AllowTeam]
    public static Task<IResult> Post(RefineConfiguration command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
