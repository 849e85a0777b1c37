using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Integrity.Verifying;
using Wolverine.Http;

namespace TheoryLedger.Server.Integrity.Serving;

/// <summary>What is known of the agreement of a review's live database with its log.</summary>
/// <param name="UnderWay">How far the one has come that runs now; none if none does.</param>
/// <param name="Last">What came of the last one; none if there was none.</param>
public sealed record VerificationState(VerificationProgress? UnderWay, LiveVerification? Last);

public static class ReadVerificationEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/integrity/verification", OperationId = "readVerification")]
    [EndpointSummary(
        "What came of the last verification of the live database, and how far one has come that runs now."
    )]
    [AllowReaders]
    [ProducesResponseType<VerificationState>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(
        Guid reviewId,
        HttpContext http,
        VerificationDesk desk,
        VerificationRecord record
    )
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(record);
        // Asked in this order, one that ends meanwhile is seen in at least one of them.
        var underWay = desk.Progress(reviewId);
        return Results.Json(new VerificationState(underWay, await record.LastAsync(reviewId, http.RequestAborted)));
    }
}
