using FluentValidation;
using TheoryLedger.ProgrammeTheories;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.ProgrammeTheories;

public sealed class LiftTheoryValidator : TheoryChangeValidator<LiftTheory>
{
    public LiftTheoryValidator()
    {
        RuleFor(c => c.Title).IsText(Limits.Name);
        RuleFor(c => c.Statements).IsList();
        RuleForEach(c => c.Statements).SetValidator(new StatementInputValidator());
    }
}

public static class LiftTheoryEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/programme-theories/{id}/lifting", OperationId = "liftTheory")]
    [EndpointSummary("Restates a programme theory at middle range.")]
    [AllowTeam]
    public static Task<IResult> Post(LiftTheory command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
