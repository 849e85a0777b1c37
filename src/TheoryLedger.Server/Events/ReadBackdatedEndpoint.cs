using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Events;

public static class ReadBackdatedEndpoint
{
    private const string Days = "days";
    private const int UsualDays = 30;
    private const int MostDays = 100_000;
    private const int PageSize = 100;
    private const int LargestPage = 500;

    [WolverineGet("/v1/reviews/{reviewId}/backdated", OperationId = "readBackdated")]
    [EndpointSummary("Everything that was recorded long after it is said to have happened, in the order of recording.")]
    [AllowReaders]
    [ProducesResponseType<Page<BackdatedFact>>(StatusCodes.Status200OK)]
    [Takes(Days, "More than how many days after counts as long; otherwise 30.", IsNumber = true)]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(room);
        return Read(http.Request.Query) is not { } days
                ? Task.FromResult(
                    Results.Problem(Problems.BadParameter(Days, $"takes a number of days from 0 to {MostDays}."))
                )
            : Cursor.TryRead(http, PageSize, LargestPage, out var cursor, out var problem)
                ? room.At(http, async (asOf, token) => await PageAsync(http, asOf, days, cursor, token))
            : Task.FromResult(Results.Problem(problem));
    }

    private static async Task<Page<BackdatedFact>> PageAsync(
        HttpContext http,
        AsOf asOf,
        int days,
        Cursor cursor,
        CancellationToken token
    )
    {
        // What a fact states runs up to, but not including, the moment after.
        var stated = Lateness.AfterAll($"(m.headers ->> '{Headers.Effective}')");
        var facts = await asOf.FactsWhereAsync(
            $"e.position > $4 and e.recorded_at - ({stated}) > make_interval(days => $5)",
            "e.position limit $6",
            token,
            cursor.After,
            days,
            cursor.Limit + 1
        );
        var page = facts.Take(cursor.Limit).ToList();
        var next = facts.Count > page.Count ? cursor.Next(http, page[^1].Envelope.Position) : null;
        return new([.. page.Select(BackdatedFact.Of)], asOf.Moment.Position, next);
    }

    private static int? Read(IQueryCollection query) =>
        !query.TryGetValue(Days, out var text) ? UsualDays
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= MostDays ? days
        : null;
}
