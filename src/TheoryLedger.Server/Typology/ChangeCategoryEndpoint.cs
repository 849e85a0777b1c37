using FluentValidation;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.Typology;
using Wolverine.Http;

namespace TheoryLedger.Server.Typology;

public sealed class ChangeCategoryValidator : CommandValidator<ChangeCategory>
{
    public ChangeCategoryValidator()
    {
        RuleFor(c => c.Name).IsText(Limits.Name);
        RuleFor(c => c.Definition).IsText(Limits.Wording);
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class ChangeCategoryEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/typology/categories/{id}/changes", OperationId = "changeCategory")]
    [EndpointSummary("Renames or redefines a category.")]
    [AllowTeam]
    public static Task<IResult> Post(ChangeCategory command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
