using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Mechanisms;

public static class ReadEmergenceEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/mechanisms/{id}/emergence", OperationId = "readEmergence")]
    [EndpointSummary(
        "How one mechanism emerged: first appearance, wordings, roles over time, evidence for and against, judgements, quotations."
    )]
    [AllowReaders]
    [ProducesResponseType<Emergence>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(room);
        return room.One<ConstructView>(
            http,
            id,
            async (construct, asOf, token) => await EmergenceReader.ReadAsync(construct, asOf, token)
        );
    }
}
