using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Events;

public static class ChangesPageEndpoint
{
    private const int OnPage = 50;
    private const int InTable = 10_000;

    [WolverineGet("/reviews/{reviewId}/events", OperationId = "changesPage")]
    [Page]
    [AllowReaders]
    [Takes("concept", "Only facts about things of this kind.")]
    [Takes("by", "Only facts that this contributor decided.")]
    [Takes("phase", "Only facts of this phase.")]
    [Takes("before", "Only facts before this position.")]
    [Takes("format", "csv for a table of all that is asked for.")]
    public static Task<IResult> Get(HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(pages);
        var (asked, problem) = ChangesAsked.Read(http.Request.Query);
        return (asked, http.Request.Query["format"].ToString()) switch
        {
            (null, _) => Task.FromResult(Results.Problem(problem!)),
            ({ } which, "") => pages.Kept<ChangesPage, ChangesReading>(
                http,
                async (asOf, token) => await ChangesReading.ReadAsync(which, OnPage, asOf, token)
            ),
            ({ } which, "csv") => pages.Table<ChangesReading>(
                http,
                async (asOf, token) => await ChangesReading.ReadAsync(which, InTable, asOf, token),
                ChangesCsv.Of
            ),
            _ => Task.FromResult(Results.Problem(Problems.BadParameter("format", "takes csv, or is left out."))),
        };
    }
}
