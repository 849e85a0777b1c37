using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Stale;

public static class ReadStaleEndpoint
{
    private const int PageSize = 100;
    private const int LargestPage = 500;

    [WolverineGet("/v1/reviews/{reviewId}/stale", OperationId = "readStale")]
    [EndpointSummary(
        "Codings, constructs, configurations, theories and guidance made under what has changed since, that nobody has affirmed: with the fact that changed it."
    )]
    [Heavy]
    [AllowReaders]
    [ProducesResponseType<Page<StaleThing>>(StatusCodes.Status200OK)]
    [Takes(
        StaleAsked.ConceptName,
        "Only things of this kind: codings, constructs, configurations, programme-theories or guidance."
    )]
    [Takes(StaleAsked.GroundName, "Only what was made under the thing with this id.", IsId = true)]
    public static Task<IResult> Get(HttpContext http, ReadingRoom room)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(room);
        var (asked, wrong) = StaleAsked.Read(http.Request.Query);
        return asked is null ? Task.FromResult(Results.Problem(wrong!))
            : Cursor.TryRead(http, PageSize, LargestPage, out var cursor, out var problem)
                ? room.At(
                    http,
                    async (asOf, token) =>
                        await asked.IsThereAsync(asOf, token)
                            ? await StaleLeaf.ReadAsync(http, asOf, asked, cursor, token)
                            : null
                )
            : Task.FromResult(Results.Problem(problem));
    }
}
