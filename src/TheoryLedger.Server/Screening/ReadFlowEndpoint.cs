using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Screening;

public static class ReadFlowEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/screening/flow", OperationId = "readScreeningFlow")]
    [EndpointSummary(
        "How records went through the review, with those in each box, and what sources report of their own flows."
    )]
    [Heavy]
    [AllowReaders]
    [ProducesResponseType<FlowReading>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(room);
        return room.At(http, async (asOf, token) => await Flow.TellAsync(asOf, token));
    }
}
