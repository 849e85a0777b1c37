using FluentValidation;
using TheoryLedger.Milestones;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Milestones;

public sealed class NameMilestoneValidator : CommandValidator<NameMilestone>
{
    public NameMilestoneValidator()
    {
        RuleFor(c => c.Name).IsText(Limits.Name);
        RuleFor(c => c.DocumentDigest).IsDigestOrNone();
        RuleFor(c => c.Doi).IsTextOrNone(Limits.Name);
    }
}

public static class NameMilestoneEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/milestones", OperationId = "nameMilestone")]
    [EndpointSummary("Names a moment of the review, so that people can come back to it.")]
    [AllowTeam]
    public static Task<IResult> Post(NameMilestone command, HttpContext http, DecisionDesk desk) =>
        desk.Start(http, command);
}
