using FluentValidation;
using TheoryLedger.Constructs;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Constructs;

public sealed class DefineConstructValidator : TheoryChangeValidator<DefineConstruct>
{
    public DefineConstructValidator()
    {
        RuleFor(c => c.Name).IsText(Limits.Name);
        RuleFor(c => c.Definition).IsText(Limits.Wording);
        RuleFor(c => c.Origin.From).IsList();
    }
}

public static class DefineConstructEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/constructs", OperationId = "defineConstruct")]
    [EndpointSummary("Gives an idea a name and a definition.")]
    [AllowTeam]
    public static Task<IResult> Post(DefineConstruct command, HttpContext http, DecisionDesk desk) =>
        desk.Start(http, command);
}
