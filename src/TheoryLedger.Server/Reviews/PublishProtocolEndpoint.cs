using FluentValidation;
using TheoryLedger.Reviews;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Reviews;

public sealed class PublishProtocolValidator : CommandValidator<PublishProtocol>
{
    public PublishProtocolValidator()
    {
        RuleFor(c => c.Sections).IsList();
        RuleFor(c => c.Reference).IsTextOrNone(Limits.Wording);
        RuleFor(c => c.DocumentDigest).IsDigestOrNone();
    }
}

public static class PublishProtocolEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/protocol", OperationId = "publishProtocol")]
    [EndpointSummary("Puts the protocol on record.")]
    [AllowTeam]
    public static Task<IResult> Post(PublishProtocol command, Guid reviewId, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, reviewId, command);
}
