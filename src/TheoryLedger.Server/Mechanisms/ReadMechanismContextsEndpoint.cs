using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Mechanisms;

public static class ReadMechanismContextsEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/mechanisms/{id}/contexts", OperationId = "readMechanismContexts")]
    [EndpointSummary(
        "In which contexts a mechanism works: those that all supported cases share, and which cases lack the others."
    )]
    [AllowReaders]
    [ProducesResponseType<MechanismContexts>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(room);
        return room.One<ConstructView>(
            http,
            id,
            async (construct, asOf, token) => await MechanismContexts.FindAsync(construct, asOf, token)
        );
    }
}
