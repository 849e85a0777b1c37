using FluentValidation;
using TheoryLedger.Candidates;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Candidates;

public sealed class LogCandidateValidator : TheoryChangeValidator<LogCandidate>
{
    public LogCandidateValidator()
    {
        RuleFor(c => c.Statement.If).IsText(Limits.Wording);
        RuleFor(c => c.Statement.Then).IsText(Limits.Wording);
        RuleFor(c => c.Statement.Because).IsTextOrNone(Limits.Wording);
        RuleFor(c => c.Origin.From).IsList();
    }
}

public static class LogCandidateEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/candidates", OperationId = "logCandidate")]
    [EndpointSummary("Writes down a rough theory that is to be looked into.")]
    [AllowTeam]
    public static Task<IResult> Post(LogCandidate command, HttpContext http, DecisionDesk desk) =>
        desk.Start(http, command);
}
