using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Constructs;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Mechanisms;

public static class ReadMechanismContextsEndpoint
{
    private const int Usual = 50;
    private const int Largest = 200;

    [WolverineGet("/v1/reviews/{reviewId}/mechanisms/{id}/contexts", OperationId = "readMechanismContexts")]
    [EndpointSummary(
        "In which contexts a mechanism works: those that all supported cases share, and which cases lack the others."
    )]
    [Heavy]
    [AllowReaders]
    [ProducesResponseType<MechanismContexts>(StatusCodes.Status200OK)]
    [Takes("after", "How many contexts were told on earlier pages.", IsNumber = true)]
    [Takes("limit", "How many contexts at most, from 1 to 200; otherwise 50.", IsNumber = true)]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(room);
        return Cursor.TryRead(http, Usual, Largest, out var cursor, out var problem)
            ? room.One<ConstructView>(
                http,
                id,
                async (construct, asOf, token) =>
                    await MechanismContexts.FindAsync(construct, asOf, cursor, after => cursor.Next(http, after), token)
            )
            : Task.FromResult(Results.Problem(problem));
    }
}
