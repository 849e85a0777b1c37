using TheoryLedger.Server.Access;
using TheoryLedger.Server.Pages;
using Wolverine.Http;

namespace TheoryLedger.Server.Findings;

public static class FindingPageEndpoint
{
    [WolverineGet("/reviews/{reviewId}/findings/{id}", OperationId = "findingPage")]
    [Page]
    [AllowReaders]
    public static Task<IResult> Get(Guid id, HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return pages.One<FindingPage, FindingView, FindingView>(http, id, (view, _, _) => Task.FromResult(view));
    }
}
