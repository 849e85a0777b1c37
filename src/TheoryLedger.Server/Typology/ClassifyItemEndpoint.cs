using FluentValidation;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.Typology;
using Wolverine.Http;

namespace TheoryLedger.Server.Typology;

public sealed class ClassifyItemValidator : CommandValidator<ClassifyItem>
{
    public ClassifyItemValidator()
    {
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class ClassifyItemEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/typology/categories/{id}/items", OperationId = "classifyItem")]
    [EndpointSummary("Puts a source or configuration into a category.")]
    [AllowTeam]
    public static Task<IResult> Post(ClassifyItem command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
