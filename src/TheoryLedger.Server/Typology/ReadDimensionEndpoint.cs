using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Typology;

public static class ReadDimensionEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/typology/dimensions/{id}", OperationId = "readDimension")]
    [EndpointSummary("One dimension of the typology, with its categories and their items.")]
    [AllowReaders]
    [ProducesResponseType<DimensionInFull>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room) =>
        room.One<DimensionView>(http, id, async (view, asOf, token) => await DimensionInFull.Of(view, asOf, token));
}

public static class ListDimensionsEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/typology/dimensions", OperationId = "listDimensions")]
    [EndpointSummary("The dimensions of the typology.")]
    [AllowReaders]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room) => room.List<DimensionView>(http);
}
