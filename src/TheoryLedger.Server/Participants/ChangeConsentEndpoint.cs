using FluentValidation;
using TheoryLedger.Participants;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Participants;

public sealed class ChangeConsentValidator : CommandValidator<ChangeConsent>
{
    public ChangeConsentValidator()
    {
        RuleFor(c => c.Reason).IsText(Limits.Prose);
    }
}

public static class ChangeConsentEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/participants/{id}/consent", OperationId = "changeConsent")]
    [EndpointSummary("Records that a participant agrees to more, to less, or to nothing at all.")]
    [Allow(Role.Owner, Role.Reviewer, Role.Adjudicator, Role.DataProtectionOfficer)]
    public static Task<IResult> Post(ChangeConsent command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
