using FluentValidation;
using TheoryLedger.Excerpts;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Excerpts;

public sealed class MarkExcerptValidator : CommandValidator<MarkExcerpt>
{
    public MarkExcerptValidator()
    {
        RuleFor(c => c.Quote).IsText(Limits.Quote);
        RuleFor(c => c.Locator).IsTextOrNone(Limits.Name);
    }
}

public static class MarkExcerptEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/excerpts", OperationId = "markExcerpt")]
    [EndpointSummary("Marks a span of a text; the quote must equal the text there.")]
    [AllowTeam]
    public static Task<IResult> Post(MarkExcerpt command, HttpContext http, DecisionDesk desk) =>
        desk.Start(http, command);
}
