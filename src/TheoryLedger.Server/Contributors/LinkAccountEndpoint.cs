using FluentValidation;
using TheoryLedger.Contributors;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Contributors;

public sealed class LinkAccountValidator : CommandValidator<LinkAccount>
{
    public LinkAccountValidator()
    {
        RuleFor(c => c.Account).NotEmpty();
    }
}

public static class LinkAccountEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/contributors/{id}/account", OperationId = "linkAccount")]
    [EndpointSummary("Ties an account to a contributor.")]
    [Allow(Role.Owner)]
    public static Task<IResult> Post(LinkAccount command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
