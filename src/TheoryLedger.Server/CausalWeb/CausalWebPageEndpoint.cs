using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.CausalWeb;

public static class CausalWebPageEndpoint
{
    [WolverineGet("/reviews/{reviewId}/causal-web", OperationId = "causalWebPage")]
    [Page]
    [Heavy]
    [AllowReaders]
    [Takes(CausalWebAsked.FromName, "The lever: only what this leads to.")]
    [Takes(CausalWebAsked.ToName, "The outcome: only what leads to this.")]
    [Takes(CausalWebAsked.ConstructsName, "True: an outcome leads on to wherever the same construct stands.")]
    [Takes(CausalWebAsked.ChainsName, "How many chains at most.")]
    [Takes(CausalWebAsked.LimitName, "How many elements at most; a picture shows no more than 40.")]
    [Takes("after", "How many links of the table were shown before.")]
    public static Task<IResult> Get(HttpContext http, PageRoom pages)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(pages);
        return
            CausalWebAsked.TryRead(http.Request.Query, out var asked, out var problem)
            && Cursor.TryRead(http, asked.Limit, asked.Limit, out var cursor, out problem)
            ? pages.Kept<CausalWebPage, CausalWebFront>(
                http,
                async (asOf, token) =>
                    await CausalWebFront.ReadAsync(http, asked, (int)Math.Min(cursor.After, int.MaxValue), asOf, token)
            )
            : Task.FromResult(Results.Problem(problem));
    }
}
