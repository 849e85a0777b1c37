using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Typology;

public static class ReadTypologyEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/typology", OperationId = "readTypology")]
    [EndpointSummary("The whole typology: dimensions, categories, and what was classified.")]
    [AllowReaders]
    [ProducesResponseType<TypologyInFull>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room) =>
        room.At(http, async (asOf, token) => await TypologyInFull.Of(asOf, token));
}
