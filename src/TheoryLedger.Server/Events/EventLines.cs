using System.Text.Json;
using System.Text.Json.Nodes;
using Npgsql;
using TheoryLedger.Ledger;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Streaming;

namespace TheoryLedger.Server.Events;

/// <summary>Writes all facts of a review as lines, a few at a time: however long it is, no more of it is held.</summary>
internal sealed class EventLines(
    NpgsqlDataSource database,
    Admittance admittance,
    WordReader words,
    Moment moment,
    long bytes
)
{
    private const int Most = 200;

    private static readonly byte[] Ending = "\n"u8.ToArray();

    /// <summary>Every fact after a position. What was begun breaks off when the right to it ends.</summary>
    public async Task WriteAsync(HttpContext http, Stream body, long after)
    {
        var token = http.RequestAborted;
        var now = moment;
        FactStretch page;
        do
        {
            var from = after;
            (now, page) = await WholeRows.ReadAsync(
                database,
                now,
                async at => (at, await FactReader.PageAsync(database, at, from, Most, bytes, token)),
                token
            );
            var json = JsonSerializer.SerializeToNode(page.Facts.Select(EventEntry.Of), LedgerJson.Options)!.AsArray();
            await words.FillAsync(Caller.Of(http), moment, json, token);
            if (!await admittance.HoldsAsync(http))
            {
                http.Abort();
                return;
            }

            await WriteAsync(body, json, token);
            after = page.HasMore ? page.Facts[^1].Envelope.Position : after;
        } while (page.HasMore);
    }

    private static async Task WriteAsync(Stream body, JsonArray facts, CancellationToken token)
    {
        foreach (var fact in facts)
        {
            await JsonSerializer.SerializeAsync(body, fact, LedgerJson.Options, token);
            await body.WriteAsync(Ending, token);
        }
    }
}
