using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Integrity.Trees;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Integrity.Serving;

/// <summary>Shows that a log only grew from one size to another (RFC 6962).</summary>
/// <param name="Origin">The name of the log.</param>
/// <param name="Earlier">As it was.</param>
/// <param name="Later">As it became.</param>
/// <param name="Path">The hashes of the proof, in base 64.</param>
public sealed record LogGrowth(string Origin, TreeHead Earlier, TreeHead Later, IReadOnlyList<string> Path);

/// <summary>A log at a size.</summary>
/// <param name="Size">How many entries it had.</param>
/// <param name="Root">The hash over all of them, in base 64.</param>
public sealed record TreeHead(long Size, string Root);

public static class ReadConsistencyEndpoint
{
    private const string Earlier = "from";
    private const string Later = "to";

    [WolverineGet("/v1/reviews/{reviewId}/log/consistency", OperationId = "readConsistency")]
    [EndpointSummary("Shows that the log only grew from one size to another: that nothing before was changed.")]
    [AllowReaders]
    [ProducesResponseType<LogGrowth>(StatusCodes.Status200OK)]
    [Takes(Earlier, "The size of the checkpoint that you have.", IsNumber = true)]
    [Takes(Later, "The size that it grew to; without it, the size of the log.", IsNumber = true)]
    [Takes(LogRoom.Epoch, LogRoom.EpochMeaning, IsNumber = true)]
    public static Task<IResult> Get(HttpContext http, LogRoom room, LogReader reader)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(room);
        return room.At(
            http,
            async (log, token) =>
            {
                var query = http.Request.Query;
                var later = query.ContainsKey(Later) ? Size(query[Later].ToString()) : log.Size;
                var earlier = Size(query[Earlier].ToString());
                return later is null || later > log.Size ? Wrong(Later, log.Size)
                    : earlier is null || earlier > later ? Wrong(Earlier, later.Value)
                    : Results.Json(await ProveAsync(reader, log, earlier.Value, later.Value, token));
            }
        );
    }

    private static async Task<LogGrowth> ProveAsync(
        LogReader reader,
        PublishedLog log,
        long earlier,
        long later,
        CancellationToken token
    )
    {
        List<Node> needed =
        [
            .. ConsistencyProof.Needs(earlier, later),
            .. TreeRoots.Needs(earlier),
            .. TreeRoots.Needs(later),
        ];
        var tiles = await reader.TilesAsync(log, needed, token);
        return
            tiles is not null
            && ConsistencyProof.Build(earlier, later, tiles) is { } proof
            && TreeRoots.Of(earlier, tiles) is { } before
            && TreeRoots.Of(later, tiles) is { } after
            ? new LogGrowth(
                log.Origin,
                new TreeHead(earlier, before.ToBase64()),
                new TreeHead(later, after.ToBase64()),
                [.. proof.Path.Select(hash => hash.ToBase64())]
            )
            : throw new InvalidDataException($"The tree of {log.Origin} in the database does not lead to its root.");
    }

    private static long? Size(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : null;

    private static IResult Wrong(string parameter, long most) =>
        Results.Problem(
            Problems.BadParameter(
                parameter,
                string.Create(CultureInfo.InvariantCulture, $"takes a size of the log, from 0 to {most}.")
            )
        );
}
