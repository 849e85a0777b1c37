using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.History;

public static class ReadHistoryEndpoint
{
    private const int PageSize = 100;
    private const int LargestPage = 500;

    // Bytes of facts with their words, after which no more are taken at once.
    private const long Largest = 1024 * 1024;

    [WolverineGet("/v1/reviews/{reviewId}/{concept}/{id}/history", OperationId = "readHistory")]
    [EndpointSummary("How one thing came to be what it is: every fact about it, and which fields each changed.")]
    [AllowReaders]
    [ProducesResponseType<Page<HistoryEntry>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(string concept, Guid id, HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(room);
        return Cursor.TryRead(http, PageSize, LargestPage, out var cursor, out var problem)
            ? await room.At(http, async (asOf, token) => await PageAsync(http, asOf, (concept, id), cursor, token))
            : Results.Problem(problem);
    }

    internal static async Task<Page<HistoryEntry>?> PageAsync(
        HttpContext http,
        AsOf asOf,
        (string Concept, Guid Id) thing,
        Cursor cursor,
        CancellationToken token
    )
    {
        var steps = await StepsAsync(asOf, thing, cursor.After, cursor.Limit + 2, token);
        if (steps.Count == 0 && (await StepsAsync(asOf, thing, 0, 1, token)).Count == 0)
        {
            return null;
        }

        var after = steps.Where(step => step.Position > cursor.After).ToList();
        // What a fact changed is told with the words before and after.
        var fitting = await asOf.FittingAsync(after.Take(cursor.Limit).Select(step => step.Position), Largest, token);
        var page = after.Take(fitting).ToList();
        var next = after.Count > page.Count ? cursor.Next(http, page[^1].Position) : null;
        return new Page<HistoryEntry>([.. page.Select(HistoryEntry.Of)], asOf.Moment.Position, next);
    }

    // The row that held where the page begins comes too: it is what the first fact on the page changed.
    private static Task<List<Step>> StepsAsync(
        AsOf asOf,
        (string Concept, Guid Id) thing,
        long after,
        int limit,
        CancellationToken token
    ) =>
        Steps.ReadAsync(
            asOf,
            "i.id = $4 and i.concept = $5 and i.until > $6",
            "i.since limit $7",
            token,
            thing.Id,
            thing.Concept,
            after,
            limit
        );
}
