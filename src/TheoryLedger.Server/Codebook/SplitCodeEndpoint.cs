using FluentValidation;
using TheoryLedger.Codebook;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Codebook;

public sealed class SplitCodeValidator : CommandValidator<SplitCode>
{
    public SplitCodeValidator()
    {
        RuleFor(c => c.Parts).IsFilledList();
        RuleForEach(c => c.Parts).SetValidator(new CodePartValidator());
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class SplitCodeEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/codes/{id}/split", OperationId = "splitCode")]
    [EndpointSummary("Divides a code into finer ones.")]
    [AllowTeam]
    public static Task<IResult> Post(SplitCode command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
