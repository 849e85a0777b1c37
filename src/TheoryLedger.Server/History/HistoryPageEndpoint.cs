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
/// <param name="Versions">After which decisions it can be looked at, the first of them first.</param>
/// <param name="Compared">Two of its versions beside each other; none where none are asked for.</param>
public sealed record HistoryFront(
    Guid Id,
    string Concept,
    Page<HistoryEntry> Facts,
    IReadOnlyList<VersionAt> Versions,
    VersionsCompared? Compared
)
{
    /// <summary>The numbers of the parts that the thing had last.</summary>
    public IReadOnlyDictionary<string, int> Places { get; init; } = new Dictionary<string, int>();
}

public static class HistoryPageEndpoint
{
    internal const string FromName = "from";
    internal const string ToName = "to";

    private const int Usual = 30;
    private const int Largest = 60;

    [WolverineGet("/reviews/{reviewId}/{concept}/{id}/history", OperationId = "historyPage")]
    [Page]
    [AllowReaders]
    [ProducesResponseType<Page<HistoryEntry>>(StatusCodes.Status200OK)]
    [Takes(FromName, "The position of a decision: what it said then is compared.")]
    [Takes(ToName, "The position of another decision: with what it said then.")]
    [Takes("view", "side for before and after beside each other.")]
    public static async Task<IResult> Get(string concept, Guid id, HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(http);
        if (!Cursor.TryRead(http, Usual, Largest, out var cursor, out var problem))
        {
            return Results.Problem(problem);
        }

        var query = http.Request.Query;
        var isCompared = query.ContainsKey(FromName) || query.ContainsKey(ToName);
        var (from, to) = (query.PositionOr(FromName, 0), query.PositionOr(ToName, 0));
        return isCompared && (from is null || to is null)
            ? Results.Problem(Problems.BadParameter(from is null ? FromName : ToName, "takes a position."))
            : await pages.At<HistoryPage, HistoryFront>(http, ReadAsync);

        async Task<HistoryFront?> ReadAsync(AsOf asOf, CancellationToken token) =>
            await ReadHistoryEndpoint.PageAsync(http, asOf, (concept, id), cursor, token) is { } facts
                ? new HistoryFront(
                    id,
                    concept,
                    facts,
                    await VersionAt.AllAsync(asOf, (concept, id), token),
                    isCompared
                        ? await VersionsCompared.ReadAsync(asOf, (concept, id), (from!.Value, to!.Value), token)
                        : null
                )
                {
                    Places = PartPlaces.Joined(facts.Items.Select(entry => entry.Places)),
                }
                : null;
    }
}
