using FluentValidation;
using TheoryLedger.Evidence;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Evidence;

public sealed class LinkEvidenceValidator : CommandValidator<LinkEvidence>
{
    public LinkEvidenceValidator()
    {
        RuleFor(c => c.Reason).IsText(Limits.Prose);
        RuleFor(c => c.Codings!).IsList().When(c => c.Codings is not null);
    }
}

public static class LinkEvidenceEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/configurations/{id}/evidence", OperationId = "linkEvidence")]
    [EndpointSummary("Puts an excerpt forward as evidence for, against or qualifying a configuration.")]
    [AllowTeam]
    public static Task<IResult> Post(LinkEvidence command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Start(http, command with { ConfigurationId = new(id) });
}
