using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Suggestions;

public static class ReadSharesEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/suggestions/shares", OperationId = "readShares")]
    [EndpointSummary("What software proposed, and what share was accepted, edited or rejected.")]
    [AllowReaders]
    [ProducesResponseType<SharesReading>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(room);
        return room.At(http, async (asOf, token) => await SharesReading.FindAsync(asOf, token));
    }
}
