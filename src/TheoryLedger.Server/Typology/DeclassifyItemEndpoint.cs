using FluentValidation;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.Typology;
using Wolverine.Http;

namespace TheoryLedger.Server.Typology;

public sealed class DeclassifyItemValidator : CommandValidator<DeclassifyItem>
{
    public DeclassifyItemValidator()
    {
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class DeclassifyItemEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/typology/categories/{id}/items/removals", OperationId = "declassifyItem")]
    [EndpointSummary("Takes a source or configuration out of a category.")]
    [AllowTeam]
    public static Task<IResult> Post(DeclassifyItem command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
