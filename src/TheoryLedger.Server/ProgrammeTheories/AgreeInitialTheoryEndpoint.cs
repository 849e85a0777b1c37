using FluentValidation;
using TheoryLedger.ProgrammeTheories;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.ProgrammeTheories;

public sealed class AgreeInitialTheoryValidator : TheoryChangeValidator<AgreeInitialTheory>
{
    public AgreeInitialTheoryValidator()
    {
        RuleFor(c => c.Title).IsText(Limits.Name);
        RuleFor(c => c.Statements).IsList();
        RuleForEach(c => c.Statements).SetValidator(new StatementInputValidator());
        RuleFor(c => c.CandidateIds!).IsList().When(c => c.CandidateIds is not null);
    }
}

public static class AgreeInitialTheoryEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/programme-theories", OperationId = "agreeInitialTheory")]
    [EndpointSummary("Agrees on a first programme theory.")]
    [AllowTeam]
    public static Task<IResult> Post(AgreeInitialTheory command, HttpContext http, DecisionDesk desk) =>
        desk.Start(http, command);
}
