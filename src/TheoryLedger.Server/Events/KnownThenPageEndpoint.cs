using TheoryLedger.Server.Access;
using TheoryLedger.Server.Pages;
using Wolverine.Http;

namespace TheoryLedger.Server.Events;

public static class KnownThenPageEndpoint
{
    // What does not fit on a page is behind the link to the data.
    private const int Most = 40;

    [WolverineGet("/reviews/{reviewId}/events/{id}/known-then", OperationId = "knownThenPage")]
    [Page]
    [AllowReaders]
    public static Task<IResult> Get(Guid id, HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return pages.At<KnownThenPage, KnownThen>(
            http,
            (asOf, token) => KnownThenTelling.OfAsync(asOf, id, Most, token)
        );
    }
}
