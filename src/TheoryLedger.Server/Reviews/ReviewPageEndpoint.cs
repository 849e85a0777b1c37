using TheoryLedger.Server.Access;
using TheoryLedger.Server.Integrity.Serving;
using TheoryLedger.Server.Pages;
using Wolverine.Http;

namespace TheoryLedger.Server.Reviews;

public static class ReviewPageEndpoint
{
    [WolverineGet("/reviews/{reviewId}", OperationId = "reviewPage")]
    [Page]
    [AllowReaders]
    public static Task<IResult> Get(HttpContext http, PageRoom pages, IntegrityReports reports)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return pages.At<ReviewPage, ReviewFront>(http, (asOf, token) => ReviewFront.ReadAsync(reports, asOf, token));
    }
}
