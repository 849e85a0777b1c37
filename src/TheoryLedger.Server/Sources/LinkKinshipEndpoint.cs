using FluentValidation;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.Sources;
using Wolverine.Http;

namespace TheoryLedger.Server.Sources;

public sealed class LinkKinshipValidator : CommandValidator<LinkKinship>
{
    public LinkKinshipValidator()
    {
        RuleFor(c => c.Sibling).NotEmpty();
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class LinkKinshipEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/sources/{id}/kinship", OperationId = "linkKinship")]
    [EndpointSummary("Says that two sources belong together, so that they are not counted as independent.")]
    [AllowTeam]
    public static Task<IResult> Post(LinkKinship command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
