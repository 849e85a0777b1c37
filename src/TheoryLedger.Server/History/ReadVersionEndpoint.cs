using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.History;

public static class ReadVersionEndpoint
{
    private const string ForEver = "private, max-age=31536000, immutable";

    [WolverineGet("/v1/reviews/{reviewId}/{concept}/{id}/versions/{version}", OperationId = "readVersion")]
    [EndpointSummary("One thing as it was after so many facts about it; that never changes.")]
    [AllowReaders]
    [ProducesResponseType<View>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(string concept, Guid id, long version, HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(room);
        var answer = await room.At(http, (asOf, token) => FindAsync(asOf, concept, id, version, token));
        Keep(http.Response.Headers);
        return answer;
    }

    private static async Task<object?> FindAsync(
        AsOf asOf,
        string concept,
        Guid id,
        long version,
        CancellationToken token
    )
    {
        await using var query = asOf.Command(
            $"""
            select i.view::text from ledger.read_item i
            where i.generation = $1 and i.review = $2 and i.id = $4 and i.concept = $5 and i.version = $6
              and {asOf.Moment.Began("i")}
            """,
            id,
            concept,
            version
        );
        return await query.ExecuteScalarAsync(token) is string view ? JsonNode.Parse(view) : null;
    }

    // Protected text may be withdrawn, so nobody keeps that; and where nothing was found there may be something later.
    private static void Keep(IHeaderDictionary headers)
    {
        if (headers.CacheControl == WordReader.Checked)
        {
            headers.CacheControl = ForEver;
        }
    }
}
