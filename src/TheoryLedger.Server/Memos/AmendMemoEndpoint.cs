using FluentValidation;
using TheoryLedger.Memos;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Memos;

public sealed class AmendMemoValidator : CommandValidator<AmendMemo>
{
    public AmendMemoValidator()
    {
        RuleFor(c => c.Text).IsText(Limits.Prose);
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class AmendMemoEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/memos/{id}/amendments", OperationId = "amendMemo")]
    [EndpointSummary("Adds to a memo or corrects it.")]
    [AllowTeam]
    public static Task<IResult> Post(AmendMemo command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
