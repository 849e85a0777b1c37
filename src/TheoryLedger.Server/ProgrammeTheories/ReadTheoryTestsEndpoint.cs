using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.ProgrammeTheories;

public static class ReadTheoryTestsEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/programme-theories/tests", OperationId = "readTheoryTests")]
    [EndpointSummary(
        "Which theory was put to whom in interviews, focus groups and consultations, and which to nobody."
    )]
    [AllowReaders]
    [ProducesResponseType<TheoryTests>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(room);
        return room.At(http, async (asOf, token) => await TheoryTests.FindAsync(asOf, token));
    }
}
