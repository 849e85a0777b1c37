using FluentValidation;
using TheoryLedger.Memos;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Memos;

public sealed class WriteMemoValidator : CommandValidator<WriteMemo>
{
    public WriteMemoValidator()
    {
        RuleFor(c => c.Text).IsText(Limits.Prose);
        RuleFor(c => c.About!).IsList().When(c => c.About is not null);
    }
}

public static class WriteMemoEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/memos", OperationId = "writeMemo")]
    [EndpointSummary("Writes down a thought about anything in the review.")]
    [AllowTeam]
    public static Task<IResult> Post(WriteMemo command, HttpContext http, DecisionDesk desk) =>
        desk.Start(http, command);
}
