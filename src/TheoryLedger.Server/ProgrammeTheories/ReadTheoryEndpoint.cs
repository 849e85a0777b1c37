using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Replay;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.ProgrammeTheories;

public static class ReadTheoryEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/theory", OperationId = "readTheory")]
    [EndpointSummary(
        "The whole theory as it stands: programme theories, configurations with their evidence counted, and constructs with their roles."
    )]
    [Heavy]
    [AllowReaders]
    [ProducesResponseType<TheoryAsItStands>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(room);
        return room.At(http, async (asOf, token) => await TheoryRead.AllAsync(asOf, token));
    }
}
