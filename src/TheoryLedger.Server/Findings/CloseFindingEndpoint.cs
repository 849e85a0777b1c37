using FluentValidation;
using TheoryLedger.Findings;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Findings;

public sealed class CloseFindingValidator : CommandValidator<CloseFinding>
{
    public CloseFindingValidator()
    {
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class CloseFindingEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/findings/{id}/closing", OperationId = "closeFinding")]
    [EndpointSummary("Settles a finding.")]
    [Allow(Role.Owner, Role.Auditor)]
    public static Task<IResult> Post(CloseFinding command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
