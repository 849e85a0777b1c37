using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Integrity.Tiles;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Integrity.Serving;

public static class ReadTileEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/log/tile/{*path}", OperationId = "readTile")]
    [EndpointSummary("A tile of the log's tree, or the entries of one, as any reader of tiled logs asks for it.")]
    [AllowReaders]
    [ProducesResponseType<byte[]>(StatusCodes.Status200OK, "application/octet-stream")]
    [Takes(LogRoom.Epoch, LogRoom.EpochMeaning, IsNumber = true)]
    public static Task<IResult> Get(HttpContext http, LogRoom room, LogReader reader)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(room);
        ArgumentNullException.ThrowIfNull(reader);
        var path = $"tile/{http.GetRouteValue("path")}";
        var areEntries = TilePath.TryParseEntries(path, out var tile);
        return !areEntries && !TilePath.TryParse(path, out tile)
            ? Task.FromResult(Results.Problem(Problems.NotFound))
            : room.At(
                http,
                async (log, token) =>
                    IsIn(tile, log.Size) && await reader.TileAsync(log, tile, areEntries, token) is { } bytes
                        ? LogRoom.Bytes(http, log, bytes)
                        : Results.Problem(Problems.NotFound)
            );
    }

    // Whoever holds an earlier checkpoint asks for the partial tiles that the log had then.
    private static bool IsIn(Tile tile, long size) =>
        tile.Level <= Tile.MaxLevel && tile.First + tile.Width <= Tile.Count(tile.Level, size);
}
