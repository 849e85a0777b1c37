using TheoryLedger.Server.Access;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.ProgrammeTheories;

public static class TheoriesPageEndpoint
{
    private const int MostStatements = 50;

    [WolverineGet("/reviews/{reviewId}/programme-theories", OperationId = "theoriesPage")]
    [Page]
    [AllowReaders]
    public static Task<IResult> Get(HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return pages.List<TheoriesPage, ProgrammeTheoryView, TheoryGist>(
            http,
            (asOf, after, limit, token) => asOf.ListAsync<ProgrammeTheoryView>(after, limit, token),
            (theories, _, _) =>
                Task.FromResult<IReadOnlyList<TheoryGist>>([.. theories.Select(t => TheoryGist.Of(t, MostStatements))])
        );
    }
}
