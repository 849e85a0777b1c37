using Microsoft.AspNetCore.Mvc;
using Npgsql;
using TheoryLedger.Integrity.Receipts;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Outside;
using TheoryLedger.Server.Integrity.Sealing;
using Wolverine.Http;

namespace TheoryLedger.Server.Integrity.Serving;

public static class ReadReceiptEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/log/receipts/{eventId}", OperationId = "readReceipt")]
    [EndpointSummary(
        "A signed promise that an event was recorded, sealed or not; keep it, and the log must keep it too."
    )]
    [AllowReaders]
    [ProducesResponseType<string>(StatusCodes.Status200OK, "text/plain")]
    [ProducesResponseType(StatusCodes.Status409Conflict)]
    public static async Task<IResult> Get(
        Guid reviewId,
        Guid eventId,
        HttpContext http,
        NpgsqlDataSource database,
        LogFolder folder
    )
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(folder);
        await using var connection = await database.OpenConnectionAsync(http.RequestAborted);
        try
        {
            var recorded = await RecordedEvent.FindAsync(connection, reviewId, eventId, http.RequestAborted);
            var first = folder.FirstOrigin(reviewId);
            var log = await LogLoading.LoadAsync(connection, reviewId, first, http.RequestAborted);
            return recorded is null || log is null
                ? Results.Problem(Problems.NotFound)
                : LogRoom.Text(http, Sign(recorded.ToReceipt(log.Origin), folder));
        }
        catch (StandstillException reason)
        {
            return Results.Problem(Problems.LogStandsStill(reason.Message));
        }
    }

    private static byte[] Sign(EventReceipt receipt, LogFolder folder)
    {
        using var key = folder.ReceiptKey();
        return SignedReceipt.Sign(receipt, key).ToBytes();
    }
}
