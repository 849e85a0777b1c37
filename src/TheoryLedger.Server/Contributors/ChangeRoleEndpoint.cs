using FluentValidation;
using TheoryLedger.Contributors;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Contributors;

public sealed class ChangeRoleValidator : CommandValidator<ChangeRole>
{
    public ChangeRoleValidator()
    {
        RuleFor(c => c.Roles).IsFilledList();
        RuleFor(c => c.Credit).IsList();
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class ChangeRoleEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/contributors/{id}/roles", OperationId = "changeRole")]
    [EndpointSummary("Changes a contributor's part in the team.")]
    [AllowTeam]
    public static Task<IResult> Post(ChangeRole command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
