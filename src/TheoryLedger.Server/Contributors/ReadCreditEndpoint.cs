using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Contributors;

public static class ReadCreditEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/contributors/credit", OperationId = "readCredit")]
    [EndpointSummary("Who did what, as declared (CRediT) and as recorded, and how long each phase took.")]
    [AllowReaders]
    [ProducesResponseType<CreditReading>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(room);
        return room.At(http, async (asOf, token) => await CreditReading.FindAsync(asOf, token));
    }
}
