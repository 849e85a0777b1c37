using FluentValidation;
using TheoryLedger.Configurations;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Configurations;

public sealed class SplitConfigurationValidator : TheoryChangeValidator<SplitConfiguration>
{
    public SplitConfigurationValidator()
    {
        RuleFor(c => c.Parts).IsFilledList();
        RuleForEach(c => c.Parts).NotNull().SetValidator(new FormValidator());
    }
}

public static class SplitConfigurationEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/configurations/{id}/split", OperationId = "splitConfiguration")]
    [EndpointSummary("Divides a configuration into new ones.")]
    [AllowTeam]
    public static Task<IResult> Post(SplitConfiguration command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
