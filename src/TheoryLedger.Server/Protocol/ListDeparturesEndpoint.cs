using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Protocol;

public static class ListDeparturesEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/protocol/departures", OperationId = "listDepartures")]
    [EndpointSummary("What departed from the protocol, when and why: amendments, changes of scope and of criteria.")]
    [AllowReaders]
    [ProducesResponseType<DeparturesReading>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(room);
        return room.At(http, async (asOf, token) => await DeparturesReading.FindAsync(asOf, token));
    }
}
