using TheoryLedger.Constructs;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Constructs;

public sealed class JudgeNoveltyValidator : TheoryChangeValidator<JudgeNovelty>;

public static class JudgeNoveltyEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/constructs/{id}/novelty", OperationId = "judgeNovelty")]
    [EndpointSummary("Judges again whether a construct is new.")]
    [AllowTeam]
    public static Task<IResult> Post(JudgeNovelty command, Guid id, HttpContext http, DecisionDesk desk) =>
        desk.Change(http, id, command);
}
