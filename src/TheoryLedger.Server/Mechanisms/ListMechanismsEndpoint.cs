using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Mechanisms;

public static class ListMechanismsEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/mechanisms", OperationId = "listMechanisms")]
    [EndpointSummary(
        "The constructs that are mechanisms: that stand as one somewhere, or are defined as one and stand nowhere yet."
    )]
    [AllowReaders]
    [ProducesResponseType<Page<ConstructEntry>>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(room);
        return room.List<ConstructView, ConstructEntry>(http, MechanismList.PageAsync, ConstructEntry.ShowAsync);
    }
}
