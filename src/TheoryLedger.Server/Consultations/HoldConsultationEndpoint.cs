using FluentValidation;
using TheoryLedger.Consultations;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Consultations;

public sealed class HoldConsultationValidator : CommandValidator<HoldConsultation>
{
    public HoldConsultationValidator()
    {
        RuleFor(c => c.Group).IsText(Limits.Name);
        RuleFor(c => c.Put).IsList();
        RuleFor(c => c.Attendance).GreaterThanOrEqualTo(0);
        RuleFor(c => c.Questions).IsTextOrNone(Limits.Prose);
    }
}

public static class HoldConsultationEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/consultations", OperationId = "holdConsultation")]
    [EndpointSummary("Puts theory to stakeholders.")]
    [AllowTeam]
    public static Task<IResult> Post(HoldConsultation command, HttpContext http, DecisionDesk desk) =>
        desk.Start(http, command);
}
