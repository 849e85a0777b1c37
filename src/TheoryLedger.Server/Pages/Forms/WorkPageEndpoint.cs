using TheoryLedger.Server.Access;
using Wolverine.Http;

namespace TheoryLedger.Server.Pages.Forms;

public static class WorkPageEndpoint
{
    [WolverineGet("/reviews/{reviewId}/work", OperationId = "workPage")]
    [Page]
    [AllowReaders]
    public static Task<IResult> Get(HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return pages.At<WorkPage, WorkFront>(http, async (asOf, token) => await WorkFront.ReadAsync(asOf, token));
    }
}
