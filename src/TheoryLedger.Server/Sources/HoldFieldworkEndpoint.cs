using FluentValidation;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.Sources;
using Wolverine.Http;

namespace TheoryLedger.Server.Sources;

public sealed class HoldFieldworkValidator : CommandValidator<HoldFieldwork>
{
    public HoldFieldworkValidator()
    {
        RuleFor(c => c.Participants).IsList().Must(people => people.Distinct().Count() == people.Count);
        RuleFor(c => c.Tested).IsList();
        RuleFor(c => c.GuideVersion).GreaterThan(0);
        RuleFor(c => c.Mode).IsTextOrNone(Limits.Name);
        RuleFor(c => c.Minutes).GreaterThan(0);
    }
}

public static class HoldFieldworkEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/sources/{id}/fieldwork", OperationId = "holdFieldwork")]
    [EndpointSummary("Records that an interview or focus group took place.")]
    [AllowTeam]
    public static Task<IResult> Post(HoldFieldwork command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
