using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Events;

public static class ChangesPageEndpoint
{
    private const int OnPage = 50;

    /// <summary>How many facts a table holds at most; of a longer review there are several.</summary>
    internal const int InTable = 10_000;

    [WolverineGet("/reviews/{reviewId}/events", OperationId = "changesPage")]
    [Page]
    [AllowReaders]
    [Takes("concept", "Only facts about things of this kind.")]
    [Takes("by", "Only facts that this contributor decided.")]
    [Takes("phase", "Only facts of this phase.")]
    [Takes("before", "Only facts before this position.")]
    [Takes("since", "Only facts from this position on.")]
    [Takes("type", "Only facts of this sort, such as theory-revised.")]
    [Takes("from", "Only facts from this day, month or year on, or from this position on.")]
    [Takes("to", "Only facts up to this day, month or year, or up to this position.")]
    [Takes("order", "recorded or decided: which of its two times counts.")]
    [Takes(
        "format",
        "csv for a table of what is asked for, of the latest 10,000 at most; a Link header says where it goes on."
    )]
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
                async (asOf, token) => GoesOn(http, await ChangesReading.ReadAsync(which, InTable, asOf, token)),
                ChangesCsv.Of
            ),
            _ => Task.FromResult(Results.Problem(Problems.BadParameter("format", "takes csv, or is left out."))),
        };
    }

    // A table that ends before everything is in it says so, and where the rest is.
    private static ChangesReading GoesOn(HttpContext http, ChangesReading reading)
    {
        if (reading.Before is { } before)
        {
            var query = new QueryBuilder(http.Request.Query.Where(q => q.Key != "before"))
            {
                { "before", before.ToString(CultureInfo.InvariantCulture) },
            };
            http.Response.Headers.Link = $"<{http.Request.Path}{query}>; rel=\"next\"";
        }

        return reading;
    }
}
