using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Integrity.Serving;

public static class ReadCheckpointEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/log/checkpoint", OperationId = "readCheckpoint")]
    [EndpointSummary("The log's signed word about itself: its name, its size, and the root over all of it.")]
    [AllowReaders]
    [ProducesResponseType<string>(StatusCodes.Status200OK, "text/plain")]
    [Takes(LogRoom.Epoch, LogRoom.EpochMeaning, IsNumber = true)]
    public static Task<IResult> Get(HttpContext http, LogRoom room)
    {
        ArgumentNullException.ThrowIfNull(room);
        return room.At(http, (log, _) => Task.FromResult(LogRoom.Text(http, log.ToNote())));
    }
}
