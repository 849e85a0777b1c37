using FluentValidation;
using TheoryLedger.Configurations;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Configurations;

public sealed class ConsiderRivalValidator : TheoryChangeValidator<ConsiderRival>
{
    public ConsiderRivalValidator()
    {
        RuleFor(c => c.Explanation).IsText(Limits.Wording);
    }
}

public static class ConsiderRivalEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/configurations/{id}/rivals", OperationId = "considerRival")]
    [EndpointSummary("Weighs another explanation of the same pattern, for the first time or again.")]
    [AllowTeam]
    public static Task<IResult> Post(ConsiderRival command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
