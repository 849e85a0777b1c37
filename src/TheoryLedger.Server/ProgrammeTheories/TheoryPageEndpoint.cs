using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.ProgrammeTheories;

public static class TheoryPageEndpoint
{
    [WolverineGet("/reviews/{reviewId}/programme-theories/{id}", OperationId = "theoryPage")]
    [Page]
    [AllowReaders]
    [Takes(TheoryFront.WhyName, "The statement whose reasons are told first.")]
    public static Task<IResult> Get(Guid id, HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(pages);
        return http.Request.Query.TryName(TheoryFront.WhyName, out var why)
            ? pages.One<TheoryPage, ProgrammeTheoryView, TheoryFront>(
                http,
                id,
                (view, asOf, token) => TheoryFront.ReadAsync(view, why, asOf, token)
            )
            : Task.FromResult(
                Results.Problem(Problems.BadParameter(TheoryFront.WhyName, "takes the id of one statement."))
            );
    }
}
