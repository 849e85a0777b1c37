using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.History;

/// <summary>The history of one thing, on a page.</summary>
/// <param name="Id">The thing.</param>
/// <param name="Concept">What it is.</param>
/// <param name="Facts">What happened to it.</param>
public sealed record HistoryFront(Guid Id, string Concept, Page<HistoryEntry> Facts);

public static class HistoryPageEndpoint
{
    private const int Usual = 30;
    private const int Largest = 60;

    [WolverineGet("/reviews/{reviewId}/{concept}/{id}/history", OperationId = "historyPage")]
    [Page]
    [AllowReaders]
    [ProducesResponseType<Page<HistoryEntry>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(string concept, Guid id, HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return Cursor.TryRead(http, Usual, Largest, out var cursor, out var problem)
            ? await pages.At<HistoryPage, HistoryFront>(
                http,
                async (asOf, token) =>
                    await ReadHistoryEndpoint.PageAsync(http, asOf, (concept, id), cursor, token) is { } facts
                        ? new HistoryFront(id, concept, facts)
                        : null
            )
            : Results.Problem(problem);
    }
}
