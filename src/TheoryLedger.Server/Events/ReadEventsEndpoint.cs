using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.AccessLog;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Events;

/// <summary>A fact as programs read it: the envelope, and what happened.</summary>
/// <param name="Position">Its place in the review.</param>
/// <param name="Id">Of this one fact.</param>
/// <param name="Type">The name it is stored under.</param>
/// <param name="Stream">The thing it is about.</param>
/// <param name="Version">Its place among the facts about that thing.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Recorder">The account that recorded it.</param>
/// <param name="Decision">The first fact of the same decision: what was decided together has this in common.</param>
/// <param name="Phase">The phase it belongs to.</param>
/// <param name="DecidedBy">Whose decision it was.</param>
/// <param name="DecidedAt">When it was decided, as precisely as known.</param>
/// <param name="Data">What happened.</param>
public sealed record EventEntry(
    long Position,
    Guid Id,
    string Type,
    Guid Stream,
    long Version,
    DateTimeOffset RecordedAt,
    string Recorder,
    Guid Decision,
    Guid? Phase,
    IReadOnlyList<Guid> DecidedBy,
    EffectiveTime DecidedAt,
    JsonNode Data
)
{
    public static EventEntry Of(StoredFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var e = fact.Envelope;
        return new(
            e.Position,
            e.EventId,
            fact.Name,
            e.Stream,
            e.Version,
            e.RecordedAt,
            e.Recorder,
            e.Decision,
            e.Phase?.Value,
            [.. e.DecidedBy.Select(id => id.Value)],
            e.Effective,
            JsonNode.Parse(fact.Data)!
        );
    }
}

public static class ReadEventsEndpoint
{
    private const int PageSize = 100;
    private const int LargestPage = 1000;
    private const string Lines = "application/x-ndjson";

    [WolverineGet("/v1/reviews/{reviewId}/events", OperationId = "readEvents")]
    [EndpointSummary("The facts of a review in the order of their positions: a page, or all of them as lines.")]
    [AllowReaders]
    [ProducesResponseType<Page<EventEntry>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        HttpContext http,
        ReadingRoom room,
        NpgsqlDataSource database,
        WordReader words
    )
    {
        ArgumentNullException.ThrowIfNull(room);
        if (!Cursor.TryRead(http, PageSize, LargestPage, out var cursor, out var problem))
        {
            return Results.Problem(problem);
        }

        return Accepted.Rather(http, Lines, than: "application/json")
            ? await room.Found(
                http,
                moment =>
                {
                    http.Response.Headers.CacheControl = WordReader.Unkept;
                    return Results.Stream(body => WriteAsync(http, body, moment, cursor.After, database, words), Lines);
                }
            )
            : await room.At(http, async (asOf, token) => await PageAsync(http, database, asOf.Moment, cursor, token));
    }

    private static async Task<Page<EventEntry>> PageAsync(
        HttpContext http,
        NpgsqlDataSource database,
        Moment moment,
        Cursor cursor,
        CancellationToken token
    )
    {
        var facts = await FactsAsync(database, moment, cursor.After, cursor.Limit + 1, token);
        var page = facts.Take(cursor.Limit).ToList();
        var next = facts.Count > page.Count ? cursor.Next(http, page[^1].Position) : null;
        return new Page<EventEntry>(page, moment.Position, next);
    }

    private static async Task WriteAsync(
        HttpContext http,
        Stream body,
        Moment moment,
        long after,
        NpgsqlDataSource database,
        WordReader words
    )
    {
        var token = http.RequestAborted;
        List<EventEntry> facts;
        while ((facts = await FactsAsync(database, moment, after, LargestPage, token)).Count > 0)
        {
            var page = JsonSerializer.SerializeToNode(facts, LedgerJson.Options)!.AsArray();
            await words.FillAsync(Caller.Of(http), moment, page, token);
            await Showings.KeepAsync();
            foreach (var fact in page)
            {
                await body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(fact, LedgerJson.Options), token);
                await body.WriteAsync("\n"u8.ToArray(), token);
            }

            after = facts[^1].Position;
        }
    }

    private static async Task<List<EventEntry>> FactsAsync(
        NpgsqlDataSource database,
        Moment moment,
        long after,
        int limit,
        CancellationToken token
    )
    {
        await using var connection = await database.OpenConnectionAsync(token);
        var facts = await FactReader.AtAsync(connection, moment, after, limit, token);
        return [.. facts.Select(EventEntry.Of)];
    }
}
