using FluentValidation;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.Sources;
using Wolverine.Http;

namespace TheoryLedger.Server.Sources;

public sealed class RegisterSourceValidator : CommandValidator<RegisterSource>
{
    public RegisterSourceValidator()
    {
        RuleFor(c => c.Title).IsText(Limits.Name);
        RuleFor(c => c.FoundDetail).IsTextOrNone(Limits.Wording);
        RuleFor(c => c.Identifiers).IsListOrNone();
        RuleForEach(c => c.Identifiers)
            .ChildRules(identifier =>
            {
                identifier.RuleFor(i => i.Scheme).IsText(Limits.Name);
                identifier.RuleFor(i => i.Value).IsText(Limits.Name);
            });
        RuleFor(c => c.Citation).IsCitationOrNone();
        RuleFor(c => c.Kin).IsListOrNone();
        RuleForEach(c => c.Kin).ChildRules(kin => kin.RuleFor(k => k.Reason).IsText(Limits.Prose));
    }
}

public static class RegisterSourceEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/sources", OperationId = "registerSource")]
    [EndpointSummary("Brings a paper, report, interview, focus group or book into the review.")]
    [AllowTeam]
    public static Task<IResult> Post(RegisterSource command, HttpContext http, DecisionDesk desk) =>
        desk.Start(http, command);
}
