using FluentValidation;
using TheoryLedger.Codings;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Codings;

public sealed class CodeExcerptValidator : CommandValidator<CodeExcerpt>
{
    public CodeExcerptValidator()
    {
        RuleFor(c => c.Interpretation).IsText(Limits.Prose);
    }
}

public static class CodeExcerptEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/codings", OperationId = "codeExcerpt")]
    [EndpointSummary("Reads an excerpt in the light of a code.")]
    [AllowTeam]
    public static Task<IResult> Post(CodeExcerpt command, HttpContext http, DecisionDesk desk) =>
        desk.Start(http, command);
}
