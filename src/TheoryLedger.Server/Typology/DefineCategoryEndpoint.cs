using FluentValidation;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.Typology;
using Wolverine.Http;

namespace TheoryLedger.Server.Typology;

public sealed class DefineCategoryValidator : CommandValidator<DefineCategory>
{
    public DefineCategoryValidator()
    {
        RuleFor(c => c.Name).IsText(Limits.Name);
        RuleFor(c => c.Definition).IsText(Limits.Wording);
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class DefineCategoryEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/typology/categories", OperationId = "defineCategory")]
    [EndpointSummary("Defines a category on a dimension.")]
    [AllowTeam]
    public static Task<IResult> Post(DefineCategory command, HttpContext http, DecisionDesk desk) =>
        desk.Start(http, command);
}
