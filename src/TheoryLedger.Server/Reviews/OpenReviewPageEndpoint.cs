using TheoryLedger.Server.Access;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;
using Wolverine.Http;

namespace TheoryLedger.Server.Reviews;

public static class OpenReviewPageEndpoint
{
    [WolverineGet(FormPlace.Beginning, OperationId = "openReviewPage")]
    [Page]
    [AllowSignedIn]
    public static Task<IResult> Get(HttpContext http, PageWriter writer)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(writer);
        var reader = new Reader([], FormToken.Of(http));
        return writer.AnswerAsync<OpenReviewPage>(
            http,
            new()
            {
                [nameof(OpenReviewPage.Sheet)] = Sheet.OfNoReview(FormPlace.Beginning, reader, Returned.Of(http)),
                [nameof(OpenReviewPage.IsRestricted)] = Caller.Of(http).IsRestricted,
            }
        );
    }
}
