using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.CausalWeb;

public static class CausalWebPageEndpoint
{
    private const int Most = 40;

    [WolverineGet("/reviews/{reviewId}/causal-web", OperationId = "causalWebPage")]
    [Page]
    [Heavy]
    [AllowReaders]
    [Takes(CausalWebAsked.FromName, "The lever: only what this leads to.")]
    [Takes(CausalWebAsked.ToName, "The outcome: only what leads to this.")]
    [Takes(CausalWebAsked.ConstructsName, "True: an outcome leads on to wherever the same construct stands.")]
    [Takes(CausalWebAsked.ChainsName, "How many chains at most.")]
    [Takes(CausalWebAsked.LimitName, "How many elements at most; a picture shows no more than 60.")]
    public static Task<IResult> Get(HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(pages);
        return CausalWebAsked.TryRead(http.Request.Query, out var asked, out var problem)
            ? pages.Kept<CausalWebPage, CausalWebReading>(
                http,
                async (asOf, token) =>
                    await WebTelling.TellAsync(asOf, asked with { Limit = Math.Min(asked.Limit, Most) }, token)
            )
            : Task.FromResult(Results.Problem(problem));
    }
}
