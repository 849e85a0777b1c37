using System.Globalization;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Pages;
using Wolverine.Http;

namespace TheoryLedger.Server.Events;

public static class FactPageEndpoint
{
    [WolverineGet("/reviews/{reviewId}/events/{position}", OperationId = "factPage")]
    [Page]
    [AllowReaders]
    public static Task<IResult> Get(string position, HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? pages.At<FactPage, FactFront>(http, (asOf, token) => FactFront.FindAsync(at, asOf, token))
            : Task.FromResult(Results.Problem(Problems.NotFound));
    }
}
