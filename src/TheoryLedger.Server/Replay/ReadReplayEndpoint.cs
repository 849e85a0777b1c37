using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Replay;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Streaming;
using Wolverine.Http;

namespace TheoryLedger.Server.Replay;

public static class ReadReplayEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/replay", OperationId = "readReplay")]
    [EndpointSummary(
        "A review told again: each fact, what it changed, what set it off, and what the review held after it; a page, or as server-sent events."
    )]
    [AllowReaders]
    [Streamed]
    [ProducesResponseType<Page<Frame>>(StatusCodes.Status200OK)]
    [Takes(
        ReplayAsked.FromName,
        "The moment after which it begins: a position, a time or a name; otherwise with the first fact."
    )]
    [Takes(ReplayAsked.ToName, "The moment at which it ends: the same; otherwise now.")]
    [Takes(
        ReplayAsked.FocusName,
        "Only facts about the thing with this id, what it rests on, and what rests on it.",
        IsId = true
    )]
    [Takes(ReplayAsked.PhaseName, "Only facts that were decided in the phase with this id.", IsId = true)]
    [Takes(
        ReplayAsked.ScopeName,
        "Only facts that change theory, or all; otherwise theory, with a focus all.",
        Choice = typeof(ReplayScope)
    )]
    [Takes(ReplayAsked.SpeedName, "As server-sent events: how many a second, from 0.1 to 100; otherwise 2.")]
    public static Task<IResult> Get(HttpContext http, ReplayRoom room)
    {
        ArgumentNullException.ThrowIfNull(room);
        return room.AnswerAsync(http);
    }
}
