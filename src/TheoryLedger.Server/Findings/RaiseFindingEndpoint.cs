using FluentValidation;
using TheoryLedger.Findings;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Findings;

public sealed class RaiseFindingValidator : CommandValidator<RaiseFinding>
{
    public RaiseFindingValidator()
    {
        RuleFor(c => c.Text).IsText(Limits.Prose);
        RuleFor(c => c.On).IsFilledList();
        RuleFor(c => c.Settled).IsTextOrNone(Limits.Prose);
    }
}

public static class RaiseFindingEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/findings", OperationId = "raiseFinding")]
    [EndpointSummary("Asks the team something, or tells it what an audit found.")]
    [AllowReaders]
    public static Task<IResult> Post(RaiseFinding command, HttpContext http, DecisionDesk desk) =>
        desk.Start(http, command);
}
