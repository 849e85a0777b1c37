using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Sources;

public static class SourcesPageEndpoint
{
    [WolverineGet("/reviews/{reviewId}/sources", OperationId = "sourcesPage")]
    [Page]
    [AllowReaders]
    [ProducesResponseType<Page<SourceEntry>>(StatusCodes.Status200OK)]
    public static Task<IResult> Get(HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return pages.List<SourcesPage, SourceView, SourceEntry>(http, [], SourceEntry.ShowAsync);
    }
}
