using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Trees;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Integrity.Serving;

public static class ReadProofEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/log/proof/{eventId}", OperationId = "readProof")]
    [EndpointSummary("One file that shows that an event is in the log; its leaf comes with it.")]
    [AllowReaders]
    [ProducesResponseType<string>(StatusCodes.Status200OK, "text/plain")]
    [ProducesResponseType(StatusCodes.Status409Conflict)]
    [Takes(LogRoom.Epoch, LogRoom.EpochMeaning, IsNumber = true)]
    public static Task<IResult> Get(Guid eventId, HttpContext http, LogRoom room, LogReader reader)
    {
        ArgumentNullException.ThrowIfNull(room);
        ArgumentNullException.ThrowIfNull(reader);
        return room.At(
            http,
            async (log, token) =>
                await reader.PlaceAsync(log, eventId, token) switch
                {
                    null => Results.Problem(Problems.NotFound),
                    { Index: { } index } place => LogRoom.Text(
                        http,
                        await ProveAsync(reader, log, index, place, token)
                    ),
                    var early => Results.Problem(Problems.NotYetSealed(early.Position, log.Position)),
                }
        );
    }

    private static async Task<byte[]> ProveAsync(
        LogReader reader,
        PublishedLog log,
        long index,
        LogPlace place,
        CancellationToken token
    )
    {
        var tiles = await reader.TilesAsync(log, InclusionProof.Needs(index, log.Size), token);
        var path = tiles is null ? null : InclusionProof.Build(index, log.Size, tiles);
        return path is not null && SignedCheckpoint.TryParse(log.ToNote(), out var signed, out _)
            ? new LogProof(index, path.Path, signed) { Extra = place.Entry }.ToBytes()
            : throw new InvalidDataException($"The tree of {log.Origin} in the database does not lead to its root.");
    }
}
