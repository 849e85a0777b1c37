using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Codebook;

public static class ReadCodeEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/codes/{id}", OperationId = "readCode")]
    [EndpointSummary("One code.")]
    [AllowReaders]
    public static Task<IResult> Get(Guid id, HttpContext http, ReadingRoom room) => room.One<CodeView>(http, id);
}
