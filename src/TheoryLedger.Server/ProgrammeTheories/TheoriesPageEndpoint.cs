using TheoryLedger.Server.Access;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.ProgrammeTheories;

public static class TheoriesPageEndpoint
{
    private const int Most = 100;
    private const int MostStatements = 50;

    [WolverineGet("/reviews/{reviewId}/programme-theories", OperationId = "theoriesPage")]
    [Page]
    [AllowReaders]
    public static Task<IResult> Get(HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return pages.Kept<TheoriesPage, Few<TheoryGist>>(
            http,
            async (asOf, token) =>
                new Few<TheoryGist>([
                    .. (await asOf.ListAsync<ProgrammeTheoryView>(after: 0, Most, token)).Select(t =>
                        TheoryGist.Of(t, MostStatements)
                    ),
                ])
        );
    }
}
