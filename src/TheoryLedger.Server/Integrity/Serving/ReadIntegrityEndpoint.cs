using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Npgsql;
using TheoryLedger.Integrity.Notes;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Sealing;
using TheoryLedger.Server.Integrity.Verifying;
using TheoryLedger.Server.Storage;
using Wolverine.Http;

namespace TheoryLedger.Server.Integrity.Serving;

public static class ReadIntegrityEndpoint
{
    private const string Waiting = """
        select h.position, coalesce(extract(epoch from now() - min(e.recorded_at)), 0)::int
        from ledger.review_head h left join ledger.entry e on e.review = h.review and e.position = $2 + 1
        where h.review = $1 group by h.position
        """;

    [WolverineGet("/v1/reviews/{reviewId}/integrity", OperationId = "readIntegrity")]
    [EndpointSummary("How the review stands in its log, in words: what is sealed, what that proves, and what not.")]
    [AllowReaders]
    [ProducesResponseType<IntegrityReport>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        Guid reviewId,
        HttpContext http,
        LogReader reader,
        Standstills standstills,
        VerificationRecord record,
        NpgsqlDataSource database
    )
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(standstills);
        ArgumentNullException.ThrowIfNull(record);
        var token = http.RequestAborted;
        var log = await reader.FindAsync(reviewId, epoch: null, token);
        await using var query = database.Command(Waiting, reviewId, log?.Position ?? 0);
        await using var row = await query.ExecuteReaderAsync(token);
        if (!await row.ReadAsync(token))
        {
            return Results.Problem(Problems.NotFound);
        }

        var (recorded, standstill) = (row.GetInt64(0), standstills.Find(reviewId)?.Message);
        return Results.Json(
            new IntegrityReport(IntegrityWords.Of(log, recorded, standstill), recorded)
            {
                Sealed = log is null ? null : PartOf(log),
                Unsealed = recorded - (log?.Position ?? 0),
                WaitingSeconds = Math.Max(0, row.GetInt32(1)),
                StandsStill = standstill,
                LastVerification = await record.LastAsync(reviewId, token),
            }
        );
    }

    private static SealedPart PartOf(PublishedLog log) =>
        new(log.Epoch, log.Origin, log.Size, log.Root.ToBase64(), log.Position, log.At, [.. KeysOf(log)]);

    private static IEnumerable<string> KeysOf(PublishedLog log) =>
        SignedNote.TryParse(log.ToNote(), out var note, out _)
            ? note.Signatures.Select(s => s.KeyId.ToString("x8", CultureInfo.InvariantCulture))
            : [];
}
