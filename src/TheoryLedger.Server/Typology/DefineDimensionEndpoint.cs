using FluentValidation;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.Typology;
using Wolverine.Http;

namespace TheoryLedger.Server.Typology;

public sealed class DefineDimensionValidator : CommandValidator<DefineDimension>
{
    public DefineDimensionValidator()
    {
        RuleFor(c => c.Name).IsText(Limits.Name);
        RuleFor(c => c.Definition).IsText(Limits.Wording);
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class DefineDimensionEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/typology/dimensions", OperationId = "defineDimension")]
    [EndpointSummary("Defines a dimension along which sources or configurations differ.")]
    [AllowTeam]
    public static Task<IResult> Post(DefineDimension command, HttpContext http, DecisionDesk desk) =>
        desk.Start(http, command);
}
