using FluentValidation;
using TheoryLedger.Findings;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Findings;

public sealed class AnswerFindingValidator : CommandValidator<AnswerFinding>
{
    public AnswerFindingValidator()
    {
        RuleFor(c => c.Answer).IsText(Limits.Prose);
        RuleFor(c => c.Changes!).IsList().When(c => c.Changes is not null);
    }
}

public static class AnswerFindingEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/findings/{id}/answers", OperationId = "answerFinding")]
    [EndpointSummary("Gives the team's answer to a finding.")]
    [AllowTeam]
    public static Task<IResult> Post(AnswerFinding command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
