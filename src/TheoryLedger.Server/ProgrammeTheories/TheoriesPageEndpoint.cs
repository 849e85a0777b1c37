using TheoryLedger.Server.Access;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.ProgrammeTheories;

public static class TheoriesPageEndpoint
{
    private const int Most = 100;

    [WolverineGet("/reviews/{reviewId}/programme-theories", OperationId = "theoriesPage")]
    [Page]
    [AllowReaders]
    public static Task<IResult> Get(HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return pages.At<TheoriesPage, Few<ProgrammeTheoryView>>(
            http,
            async (asOf, token) =>
                new Few<ProgrammeTheoryView>(await asOf.ListAsync<ProgrammeTheoryView>(after: 0, Most, token))
        );
    }
}
