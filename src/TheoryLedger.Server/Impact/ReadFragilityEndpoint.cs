using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Impact;

public static class ReadFragilityEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/fragility", OperationId = "readFragility")]
    [EndpointSummary(
        "How few sources, coders or participants each mechanism and configuration hangs by, and what was never contradicted or tested."
    )]
    [Heavy]
    [AllowReaders]
    [ProducesResponseType<FragilityReading>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(room);
        return room.At(http, async (asOf, token) => await FragilityTelling.OfAsync(asOf, token));
    }
}
