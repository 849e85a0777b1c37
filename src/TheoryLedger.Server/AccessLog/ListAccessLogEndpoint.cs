using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Integrity.Exporting;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Serving;
using TheoryLedger.Server.Reading;
using TheoryLedger.Server.Withdrawals;
using Wolverine.Http;

namespace TheoryLedger.Server.AccessLog;

public static class ListAccessLogEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/access-log", OperationId = "listAccessLog")]
    [EndpointSummary(
        "Who was shown what participants said, and what for; or those of whom one participant's words were."
    )]
    [Allow(Role.Owner, Role.Auditor, Role.DataProtectionOfficer)]
    [FilteredBy("participant")]
    public static async Task<IResult> Get(Guid reviewId, HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(room);
        AccessLogId.Enter(http);
        var found = await room.List<WordsShownView, WordsShownView>(
            http,
            [ShownOf(reviewId)],
            (views, _, _) => Task.FromResult(views)
        );
        // The log begins with its first entry: until then nobody was shown anything.
        return found is IStatusCodeHttpResult { StatusCode: StatusCodes.Status404NotFound }
            ? Results.Ok(new Page<WordsShownView>([], Position: 0, Next: null))
            : found;
    }

    private static FilterParameter ShownOf(Guid review) =>
        new(
            "participant",
            text => Guid.TryParse(text, out var id) ? new Filter.PointsAtPerson("shown-of", review, id) : null,
            "takes the id of one participant."
        );
}

public static class ReadAccessCheckpointEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/access-log/checkpoint", OperationId = "readAccessCheckpoint")]
    [EndpointSummary("The access log's signed word about itself, as that of any log.")]
    [Allow(Role.Owner, Role.Auditor, Role.DataProtectionOfficer)]
    [Microsoft.AspNetCore.Mvc.ProducesResponseType<string>(StatusCodes.Status200OK, "text/plain")]
    [Takes(LogRoom.Epoch, LogRoom.EpochMeaning, IsNumber = true)]
    public static Task<IResult> Get(HttpContext http, LogRoom room)
    {
        AccessLogId.Enter(http);
        return ReadCheckpointEndpoint.Get(http, room);
    }
}

public static class ReadAccessTileEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/access-log/tile/{*path}", OperationId = "readAccessTile")]
    [EndpointSummary("A tile of the access log's tree, or the entries of one.")]
    [Allow(Role.Owner, Role.Auditor, Role.DataProtectionOfficer)]
    [Microsoft.AspNetCore.Mvc.ProducesResponseType<byte[]>(StatusCodes.Status200OK, "application/octet-stream")]
    [Takes(LogRoom.Epoch, LogRoom.EpochMeaning, IsNumber = true)]
    public static Task<IResult> Get(HttpContext http, LogRoom room, LogReader reader)
    {
        AccessLogId.Enter(http);
        return ReadTileEndpoint.Get(http, room, reader);
    }
}

public static class ReadAccessBundleEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/access-log/bundle", OperationId = "readAccessBundle")]
    [EndpointSummary("One file with the whole access log, for whoever verifies it without this server.")]
    [Heavy]
    [Allow(Role.Owner, Role.Auditor, Role.DataProtectionOfficer)]
    [Microsoft.AspNetCore.Mvc.ProducesResponseType<byte[]>(StatusCodes.Status200OK, "application/zip")]
    public static Task<IResult> Get(
        Guid reviewId,
        HttpContext http,
        ErasuresInLog logs,
        KeyPolicies policies,
        ReadBarrier barrier,
        HandedOut register,
        BundleExport export
    ) => ReadBundleEndpoint.Get(AccessLogId.Of(reviewId), http, logs, policies, barrier, register, export);
}
