using Npgsql;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Pages;
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
        var mine = await MyReviews.OfAsync(Caller.Of(http), database, http.RequestAborted);
        return await writer.AnswerAsync<ReviewsPage>(http, new() { [nameof(ReviewsPage.Reviews)] = mine });
    }
}
