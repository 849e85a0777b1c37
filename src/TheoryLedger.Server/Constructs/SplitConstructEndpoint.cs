using FluentValidation;
using TheoryLedger.Constructs;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Constructs;

public sealed class SplitConstructValidator : TheoryChangeValidator<SplitConstruct>
{
    public SplitConstructValidator()
    {
        RuleFor(c => c.Parts).IsFilledList();
        RuleForEach(c => c.Parts)
            .ChildRules(part =>
            {
                part.RuleFor(p => p.Name).IsText(Limits.Name);
                part.RuleFor(p => p.Definition).IsText(Limits.Wording);
            });
    }
}

public static class SplitConstructEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/constructs/{id}/split", OperationId = "splitConstruct")]
    [EndpointSummary("Divides a construct into parts that begin as constructs of their own.")]
    [AllowTeam]
    public static Task<IResult> Post(SplitConstruct command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
