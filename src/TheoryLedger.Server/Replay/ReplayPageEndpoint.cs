using Npgsql;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Replay;

public static class ReplayPageEndpoint
{
    [WolverineGet("/reviews/{reviewId}/replay", OperationId = "replayPage")]
    [Page]
    [AllowReaders]
    [Takes(ReplayAsked.FocusName, "Only facts about the thing with this id, what it rests on, and what rests on it.")]
    [Takes(ReplayPageAsked.PhaseName, "Only what was decided in this phase.")]
    [Takes(ReplayPageAsked.AtName, "The frame at this position, or the last one before it.")]
    [Takes(ReplayPageAsked.StepName, "The frame with this number in its part of the review.")]
    public static Task<IResult> Get(HttpContext http, PageRoom pages, NpgsqlDataSource database)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(pages);
        var (asked, problem) = ReplayPageAsked.Read(http.Request.Query);
        return asked is null
            ? Task.FromResult(Results.Problem(problem!))
            : pages.Kept<ReplayPage, ReplayFront>(
                http,
                (asOf, token) => ReplayFront.ReadAsync(asked, database, asOf, token)
            );
    }
}
