using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Sources;

public static class ReadOverlapEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/sources/overlap", OperationId = "readOverlap")]
    [EndpointSummary(
        "Whether the same sources are counted twice: across phases, by identifier, as kin, and in reported figures."
    )]
    [AllowReaders]
    [ProducesResponseType<OverlapReading>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(room);
        return room.At(http, async (asOf, token) => await Overlap.TellAsync(asOf, token));
    }
}
