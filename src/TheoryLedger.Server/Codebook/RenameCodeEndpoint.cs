using FluentValidation;
using TheoryLedger.Codebook;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Codebook;

public sealed class RenameCodeValidator : CommandValidator<RenameCode>
{
    public RenameCodeValidator()
    {
        RuleFor(c => c.Label).IsText(Limits.Name);
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class RenameCodeEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/codes/{id}/renaming", OperationId = "renameCode")]
    [EndpointSummary("Gives a code another name for the same meaning.")]
    [AllowTeam]
    public static Task<IResult> Post(RenameCode command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
