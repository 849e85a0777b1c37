using FluentValidation;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.TeamDecisions;
using Wolverine.Http;

namespace TheoryLedger.Server.TeamDecisions;

public sealed class MinuteTeamDecisionValidator : CommandValidator<MinuteTeamDecision>
{
    public MinuteTeamDecisionValidator()
    {
        RuleFor(c => c.Attendees).IsList();
        RuleFor(c => c.Decision).IsText(Limits.Prose);
        RuleFor(c => c.Dissent).IsTextOrNone(Limits.Prose);
        RuleFor(c => c.Concerns).IsList();
    }
}

public static class MinuteTeamDecisionEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/decisions", OperationId = "minuteTeamDecision")]
    [EndpointSummary("Minutes what the team decided together, and who spoke against it.")]
    [AllowTeam]
    public static Task<IResult> Post(MinuteTeamDecision command, HttpContext http, DecisionDesk desk) =>
        desk.Start(http, command);
}
