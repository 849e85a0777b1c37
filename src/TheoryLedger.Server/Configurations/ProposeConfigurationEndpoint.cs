using FluentValidation;
using TheoryLedger.Configurations;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Configurations;

public sealed class ProposeConfigurationValidator : TheoryChangeValidator<ProposeConfiguration>
{
    public ProposeConfigurationValidator()
    {
        RuleFor(c => c.Form).SetValidator(new FormValidator());
        RuleFor(c => c.Origin.From).IsList();
    }
}

public static class ProposeConfigurationEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/configurations", OperationId = "proposeConfiguration")]
    [EndpointSummary("Brings a configuration, whole or partial, into the review.")]
    [AllowTeam]
    public static Task<IResult> Post(ProposeConfiguration command, HttpContext http, DecisionDesk desk) =>
        desk.Start(http, command);
}
