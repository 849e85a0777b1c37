using Npgsql;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Pages.Forms;
using Wolverine.Http;

namespace TheoryLedger.Server.Reviews;

public static class ReviewsPageEndpoint
{
    [WolverineGet("/reviews", OperationId = "reviewsPage")]
    [Page]
    [AllowSignedIn]
    public static async Task<IResult> Get(HttpContext http, NpgsqlDataSource database, PageWriter writer)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(writer);
        var caller = Caller.Of(http);
        return await writer.AnswerAsync<ReviewsPage>(
            http,
            new()
            {
                [nameof(ReviewsPage.Reviews)] = await MyReviews.OfAsync(caller, database, http.RequestAborted),
                [nameof(ReviewsPage.MayBegin)] = !caller.IsRestricted && FormToken.Of(http) is not null,
            }
        );
    }
}
