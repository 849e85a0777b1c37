using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.AccessLog;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Streaming;
using TheoryLedger.Server.Withdrawals;
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

    // Bytes of facts with their words, after which no more are taken at once: what is read at once is held several times over.
    private const long OfPage = 2 * 1024 * 1024;
    private const long OfLines = 512 * 1024;

    [WolverineGet("/v1/reviews/{reviewId}/events", OperationId = "readEvents")]
    [EndpointSummary(
        "The facts of a review in the order of their positions: a page, which ends sooner where they are long, or all of them as lines."
    )]
    [AllowReaders]
    [ProducesResponseType<Page<EventEntry>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        HttpContext http,
        ReadingRoom room,
        NpgsqlDataSource database,
        Admittance admittance,
        WordReader words,
        HandedOut register
    )
    {
        ArgumentNullException.ThrowIfNull(room);
        ArgumentNullException.ThrowIfNull(register);
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
                    var lines = new EventLines(database, admittance, words, moment, OfLines);
                    return Results.Stream(body => LinesAsync(body, lines, moment), Lines);
                }
            )
            : await room.At(http, async (asOf, token) => await PageAsync(http, database, asOf.Moment, cursor, token));

        // One entry for all of it, before its first line; whoever takes a whole history away is in the register.
        async Task LinesAsync(Stream body, EventLines lines, Moment moment)
        {
            if (Replies.IsHead(http))
            {
                return;
            }

            var caller = Caller.Of(http);
            await register.RegisterAsync(
                moment.Review,
                caller.IsTeam,
                (Lines, moment.Position),
                http.RequestAborted,
                cursor.After
            );
            Showings.Current?.GoOn();
            await lines.WriteAsync(http, body, cursor.After);
        }
    }

    private static async Task<Page<EventEntry>> PageAsync(
        HttpContext http,
        NpgsqlDataSource database,
        Moment moment,
        Cursor cursor,
        CancellationToken token
    )
    {
        var page = await FactReader.PageAsync(database, moment, cursor.After, cursor.Limit, OfPage, token);
        var next = page.HasMore ? cursor.Next(http, page.Facts[^1].Envelope.Position) : null;
        return new Page<EventEntry>([.. page.Facts.Select(EventEntry.Of)], moment.Position, next);
    }
}
