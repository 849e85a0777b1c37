using FluentValidation;
using TheoryLedger.Participants;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Participants;

public sealed class RecruitParticipantValidator : CommandValidator<RecruitParticipant>
{
    public RecruitParticipantValidator()
    {
        RuleFor(c => c.Pseudonym).IsText(Limits.Name);
        RuleFor(c => c.Group).IsTextOrNone(Limits.Name);
    }
}

public static class RecruitParticipantEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/participants", OperationId = "recruitParticipant")]
    [EndpointSummary("Brings somebody who agreed to be interviewed into the review, under a pseudonym.")]
    [Allow(Role.Owner, Role.Reviewer, Role.Adjudicator, Role.DataProtectionOfficer)]
    public static Task<IResult> Post(RecruitParticipant command, HttpContext http, DecisionDesk desk) =>
        desk.Start(http, command);
}
