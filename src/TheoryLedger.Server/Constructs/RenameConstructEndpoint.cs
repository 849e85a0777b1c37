using FluentValidation;
using TheoryLedger.Constructs;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Constructs;

public sealed class RenameConstructValidator : TheoryChangeValidator<RenameConstruct>
{
    public RenameConstructValidator()
    {
        RuleFor(c => c.Name).IsText(Limits.Name);
    }
}

public static class RenameConstructEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/constructs/{id}/renaming", OperationId = "renameConstruct")]
    [EndpointSummary("Gives a construct another name and leaves its meaning alone.")]
    [AllowTeam]
    public static Task<IResult> Post(RenameConstruct command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
