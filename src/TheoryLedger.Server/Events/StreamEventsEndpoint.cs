using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Streaming;
using Wolverine.Http;

namespace TheoryLedger.Server.Events;

public static class StreamEventsEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/events/stream", OperationId = "streamEvents")]
    [EndpointSummary(
        "The facts of a review as they are recorded, and how far what is read has caught up, as server-sent events."
    )]
    [AllowReaders]
    [Streamed(Only = true)]
    [ProducesResponseType<EventEntry>(StatusCodes.Status200OK, Teller.MediaType)]
    [Takes(LiveRoom.From, "The moment after which the facts begin: a position, a time or a name; otherwise now.")]
    public static Task<IResult> Get(HttpContext http, LiveRoom room)
    {
        ArgumentNullException.ThrowIfNull(room);
        return room.AnswerAsync(http);
    }
}
