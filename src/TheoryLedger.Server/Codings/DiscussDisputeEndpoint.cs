using FluentValidation;
using TheoryLedger.Codings;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Codings;

public sealed class DiscussDisputeValidator : CommandValidator<DiscussDispute>
{
    public DiscussDisputeValidator()
    {
        RuleFor(c => c.Among).IsList();
        RuleFor(c => c.Note).IsText(Limits.Prose);
    }
}

public static class DiscussDisputeEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/codings/{id}/discussions", OperationId = "discussDispute")]
    [EndpointSummary("Notes what was said about a dispute.")]
    [AllowTeam]
    public static Task<IResult> Post(DiscussDispute command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
