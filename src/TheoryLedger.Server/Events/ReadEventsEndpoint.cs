using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Events;

/// <summary>A fact as programs read it: the envelope, and what happened.</summary>
public sealed record EventEntry(
    long Position,
    Guid Id,
    string Type,
    Guid Stream,
    long Version,
    DateTimeOffset RecordedAt,
    string Recorder,
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
        if (!Cursor.TryRead(http, PageSize, LargestPage, out var cursor, out var problem))
        {
            return Results.Problem(problem);
        }

        return http.Request.Headers.Accept.ToString().Contains(Lines, StringComparison.OrdinalIgnoreCase)
            ? Results.Stream(body => WriteAsync(http, body, cursor.After, database, words), Lines)
            : await room.At(
                http,
                async (asOf, token) =>
                {
                    var facts = await FactsAsync(database, asOf.Moment, cursor.After, cursor.Limit, token);
                    var more = facts.Count > 0 && facts[^1].Position < asOf.Moment.Position;
                    return new Page<EventEntry>(
                        facts,
                        asOf.Moment.Position,
                        more ? cursor.Next(http, facts[^1].Position) : null
                    );
                }
            );
    }

    private static async Task WriteAsync(
        HttpContext http,
        Stream body,
        long after,
        NpgsqlDataSource database,
        WordReader words
    )
    {
        var caller = Caller.Of(http);
        var token = http.RequestAborted;
        var moment = new Moment(1, caller.Review!.Value, long.MaxValue);
        List<EventEntry> facts;
        while ((facts = await FactsAsync(database, moment, after, LargestPage, token)).Count > 0)
        {
            var page = JsonSerializer.SerializeToNode(facts, LedgerJson.Options)!.AsArray();
            await words.FillAsync(caller, moment, page, token);
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
        var facts = await FactReader.AfterAsync(connection, moment.Review, after, limit, token);
        return [.. facts.Where(f => f.Envelope.Position <= moment.Position).Select(EventEntry.Of)];
    }
}
