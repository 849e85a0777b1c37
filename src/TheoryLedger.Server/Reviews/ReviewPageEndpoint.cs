using TheoryLedger.Server.Access;
using TheoryLedger.Server.Pages;
using Wolverine.Http;

namespace TheoryLedger.Server.Reviews;

public static class ReviewPageEndpoint
{
    [WolverineGet("/reviews/{reviewId}", OperationId = "reviewPage")]
    [Page]
    [AllowReaders]
    public static Task<IResult> Get(HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return pages.At<ReviewPage, ReviewFront>(http, ReviewFront.ReadAsync);
    }
}
