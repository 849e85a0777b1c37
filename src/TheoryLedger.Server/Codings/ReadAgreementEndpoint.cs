using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Codings;

public static class ReadAgreementEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/codings/agreement", OperationId = "readAgreement")]
    [EndpointSummary(
        "Where coders differed before discussion, and how far they agreed: by code, role, phase and coders."
    )]
    [Heavy]
    [AllowReaders]
    [ProducesResponseType<AgreementReading>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(room);
        return room.At(http, async (asOf, token) => await AgreementTelling.TellAsync(asOf, token));
    }
}
