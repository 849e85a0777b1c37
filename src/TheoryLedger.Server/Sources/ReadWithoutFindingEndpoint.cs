using FluentValidation;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.Sources;
using Wolverine.Http;

namespace TheoryLedger.Server.Sources;

public sealed class ReadWithoutFindingValidator : CommandValidator<ReadWithoutFinding>
{
    public ReadWithoutFindingValidator()
    {
        RuleFor(c => c.LookedFor).IsList();
        RuleFor(c => c.Note).IsText(Limits.Prose);
    }
}

public static class ReadWithoutFindingEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/sources/{id}/empty-readings", OperationId = "readWithoutFinding")]
    [EndpointSummary("Says that a source was read and held nothing for the theories in mind.")]
    [AllowTeam]
    public static Task<IResult> Post(ReadWithoutFinding command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
