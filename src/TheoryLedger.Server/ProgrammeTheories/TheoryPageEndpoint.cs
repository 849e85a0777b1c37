using TheoryLedger.Server.Access;
using TheoryLedger.Server.Pages;
using Wolverine.Http;

namespace TheoryLedger.Server.ProgrammeTheories;

public static class TheoryPageEndpoint
{
    [WolverineGet("/reviews/{reviewId}/programme-theories/{id}", OperationId = "theoryPage")]
    [Page]
    [AllowReaders]
    public static Task<IResult> Get(Guid id, HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return pages.One<TheoryPage, ProgrammeTheoryView, TheoryFront>(http, id, TheoryFront.ReadAsync);
    }
}
