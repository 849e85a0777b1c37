using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.Stale;
using Wolverine.Http;

namespace TheoryLedger.Server.Stale;

public sealed class AffirmStaleValidator : TheoryChangeValidator<AffirmStale>
{
    public AffirmStaleValidator()
    {
        RuleFor(c => c.Items).IsFilledList();
        RuleFor(c => c.Items)
            .Must(items => items.Select(item => item.Id).Distinct().Count() == items.Count)
            .WithMessage("Name each thing once.");
        RuleForEach(c => c.Items).ChildRules(item => item.RuleFor(i => i.Version).GreaterThan(0));
    }
}

public static class AffirmStaleEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/stale/affirmations", OperationId = "affirmStale")]
    [EndpointSummary(
        "Says of many things at once that they hold though what they were made under has changed: recorded of each, or of none."
    )]
    [AllowTeam]
    [ProducesResponseType<SeveralAcknowledged>(StatusCodes.Status200OK)]
    public static Task<IResult> Post(AffirmStale command, HttpContext http, DecisionDesk desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return desk.ChangeSeveral(http, command);
    }
}
