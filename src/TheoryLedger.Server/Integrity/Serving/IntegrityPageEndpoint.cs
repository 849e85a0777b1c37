using TheoryLedger.Server.Access;
using TheoryLedger.Server.Pages;
using Wolverine.Http;

namespace TheoryLedger.Server.Integrity.Serving;

public static class IntegrityPageEndpoint
{
    [WolverineGet("/reviews/{reviewId}/integrity", OperationId = "integrityPage")]
    [Page]
    [AllowReaders]
    public static Task<IResult> Get(HttpContext http, PageRoom pages, IntegrityReports reports)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return pages.At<IntegrityPage, IntegrityFront>(
            http,
            (asOf, token) => IntegrityFront.ReadAsync(reports, asOf, token)
        );
    }
}
