using TheoryLedger.Server.Access;
using TheoryLedger.Server.Pages;
using Wolverine.Http;

namespace TheoryLedger.Server.Guidance;

public static class GuidancePageEndpoint
{
    [WolverineGet("/reviews/{reviewId}/guidance/{id}", OperationId = "guidancePage")]
    [Page]
    [AllowReaders]
    public static Task<IResult> Get(Guid id, HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return pages.One<GuidancePage, GuidanceView, GuidanceFront>(http, id, GuidanceFront.ReadAsync);
    }
}

public static class GuidanceListPageEndpoint
{
    private const int Rows = 20;

    [WolverineGet("/reviews/{reviewId}/guidance", OperationId = "guidanceListPage")]
    [Page]
    [AllowReaders]
    public static Task<IResult> Get(HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return pages.List<GuidanceListPage, GuidanceView, GuidanceGist>(http, [], GuidanceGist.Of, Rows);
    }
}
