using FluentValidation;
using TheoryLedger.Configurations;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Configurations;

public sealed class SeekNegativeCaseValidator : CommandValidator<SeekNegativeCase>
{
    public SeekNegativeCaseValidator()
    {
        RuleFor(c => c.Where).IsText(Limits.Wording);
        RuleFor(c => c.Note).IsText(Limits.Prose);
        RuleFor(c => c.Found!).IsList().When(c => c.Found is not null);
        RuleForEach(c => c.Found).NotNull();
    }
}

public static class SeekNegativeCaseEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/configurations/{id}/negative-cases", OperationId = "seekNegativeCase")]
    [EndpointSummary("Says where a case against a configuration was looked for, and what was found.")]
    [AllowTeam]
    public static Task<IResult> Post(SeekNegativeCase command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
