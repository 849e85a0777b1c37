using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Stale;

public static class StalePageEndpoint
{
    private const int Rows = 15;

    [WolverineGet("/reviews/{reviewId}/stale", OperationId = "stalePage")]
    [Page]
    [Heavy]
    [AllowReaders]
    [Takes(StaleAsked.ConceptName, "Only things of this kind.")]
    [Takes(StaleAsked.GroundName, "Only what was made under this thing.")]
    [Takes("after", "The position after which the page begins.")]
    [Takes("limit", "How many things at most.")]
    public static Task<IResult> Get(HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(pages);
        var (asked, wrong) = StaleAsked.Read(http.Request.Query);
        return asked is null ? Task.FromResult(Results.Problem(wrong!))
            : Cursor.TryRead(http, Rows, Rows, out var cursor, out var problem)
                ? pages.At<StalePage, StaleFront>(
                    http,
                    async (asOf, token) => await StaleFront.ReadAsync(http, asOf, asked, cursor, token)
                )
            : Task.FromResult(Results.Problem(problem));
    }
}
