using FluentValidation;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.Typology;
using Wolverine.Http;

namespace TheoryLedger.Server.Typology;

public sealed class ChangeDimensionValidator : CommandValidator<ChangeDimension>
{
    public ChangeDimensionValidator()
    {
        RuleFor(c => c.Name).IsText(Limits.Name);
        RuleFor(c => c.Definition).IsText(Limits.Wording);
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class ChangeDimensionEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/typology/dimensions/{id}/changes", OperationId = "changeDimension")]
    [EndpointSummary("Renames or redefines a dimension.")]
    [AllowTeam]
    public static Task<IResult> Post(ChangeDimension command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
