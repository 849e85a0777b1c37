using FluentValidation;
using TheoryLedger.Reviews;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Reviews;

public sealed class AmendProtocolValidator : CommandValidator<AmendProtocol>
{
    public AmendProtocolValidator()
    {
        RuleFor(c => c.Section).IsText(Limits.Name);
        RuleFor(c => c.Before).MaximumLength(Limits.Prose);
        RuleFor(c => c.After).MaximumLength(Limits.Prose);
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class AmendProtocolEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/protocol/amendments", OperationId = "amendProtocol")]
    [EndpointSummary("Departs from the protocol, and says where and why.")]
    [AllowTeam]
    public static Task<IResult> Post(AmendProtocol command, Guid reviewId, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, reviewId, command);
}
