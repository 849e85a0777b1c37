using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Findings;

public static class NewFindingPageEndpoint
{
    [WolverineGet("/reviews/{reviewId}/findings/new", OperationId = "newFindingPage")]
    [Page]
    [AllowReaders]
    [Takes("on", "What it is about.")]
    public static Task<IResult> Get(HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(pages);
        var named = http.Request.Query["on"].ToString();
        var on = Guid.TryParse(named, out var id) ? id : (Guid?)null;
        return named.Length > 0 && on is null
            ? Task.FromResult(Results.Problem(Problems.BadParameter("on", "takes the id of one thing.")))
            : pages.At<NewFindingPage, NewFinding>(
                http,
                async (asOf, token) => await NewFinding.ReadAsync(on, asOf, token)
            );
    }
}
