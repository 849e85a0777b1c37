using FluentValidation;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using TheoryLedger.Sources;
using Wolverine.Http;

namespace TheoryLedger.Server.Sources;

public sealed class NoteNoticeValidator : CommandValidator<NoteNotice>
{
    public NoteNoticeValidator()
    {
        RuleFor(c => c.Notice).IsText(Limits.Wording);
    }
}

public static class NoteNoticeEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/sources/{id}/notices", OperationId = "noteNotice")]
    [EndpointSummary("Notes that a source was retracted or corrected, or that a concern about it was published.")]
    [AllowTeam]
    public static Task<IResult> Post(NoteNotice command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
