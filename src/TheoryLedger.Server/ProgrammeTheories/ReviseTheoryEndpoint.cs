using FluentValidation;
using TheoryLedger.ProgrammeTheories;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.ProgrammeTheories;

public sealed class ReviseTheoryValidator : TheoryChangeValidator<ReviseTheory>
{
    public ReviseTheoryValidator()
    {
        RuleFor(c => c.Title).IsText(Limits.Name);
        RuleFor(c => c.Statements).IsList();
        RuleForEach(c => c.Statements).SetValidator(new StatementInputValidator());
    }
}

public static class ReviseTheoryEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/programme-theories/{id}/revisions", OperationId = "reviseTheory")]
    [EndpointSummary("Restates a programme theory.")]
    [AllowTeam]
    public static Task<IResult> Post(ReviseTheory command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
