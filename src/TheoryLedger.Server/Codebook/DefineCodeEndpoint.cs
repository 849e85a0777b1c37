using FluentValidation;
using TheoryLedger.Codebook;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Codebook;

public sealed class DefineCodeValidator : CommandValidator<DefineCode>
{
    public DefineCodeValidator()
    {
        RuleFor(c => c.Label).IsText(Limits.Name);
        RuleFor(c => c.Definition).SetValidator(new CodeDefinitionValidator());
    }
}

public static class DefineCodeEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/codes", OperationId = "defineCode")]
    [EndpointSummary("Enters a code in the codebook.")]
    [AllowTeam]
    public static Task<IResult> Post(DefineCode command, HttpContext http, DecisionDesk desk) =>
        desk.Start(http, command);
}
