using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Findings;

public static class FindingsPageEndpoint
{
    [WolverineGet("/reviews/{reviewId}/findings", OperationId = "findingsPage")]
    [Page]
    [AllowReaders]
    [ProducesResponseType<Page<FindingView>>(StatusCodes.Status200OK)]
    [FilteredBy("on")]
    [Takes("state", "Only findings in this state.", Choice = typeof(FindingState))]
    public static Task<IResult> Get(HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return pages.List<FindingsPage, FindingView, FindingView>(
            http,
            ListFindingsEndpoint.Filters,
            (findings, _, _) => Task.FromResult(findings),
            usual: 25
        );
    }
}
