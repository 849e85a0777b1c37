using FluentValidation;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.Sources;
using Wolverine.Http;

namespace TheoryLedger.Server.Sources;

public sealed class CharacteriseSourceValidator : CommandValidator<CharacteriseSource>
{
    public CharacteriseSourceValidator()
    {
        RuleFor(c => c.Design).IsTextOrNone(Limits.Wording);
        RuleFor(c => c.Setting).IsTextOrNone(Limits.Wording);
        RuleFor(c => c.Countries).IsListOrNone();
        RuleForEach(c => c.Countries).IsText(Limits.Name);
        RuleFor(c => c.Cases).IsListOrNone();
        RuleForEach(c => c.Cases).IsText(Limits.Name);
        RuleFor(c => c.ProgrammeKinds).IsListOrNone();
        RuleForEach(c => c.ProgrammeKinds).IsText(Limits.Name);
    }
}

public static class CharacteriseSourceEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/sources/{id}/characteristics", OperationId = "characteriseSource")]
    [EndpointSummary("Extracts from a source what kind of study it reports.")]
    [AllowTeam]
    public static Task<IResult> Post(CharacteriseSource command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
