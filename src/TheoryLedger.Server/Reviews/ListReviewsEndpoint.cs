using Microsoft.AspNetCore.Mvc;
using Npgsql;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Reviews;

public static class ListReviewsEndpoint
{
    [WolverineGet("/v1/reviews", OperationId = "listReviews")]
    [EndpointSummary("The reviews that the caller has a part in.")]
    [AllowSignedIn]
    [ProducesResponseType<Few<ReviewEntry>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(HttpContext http, NpgsqlDataSource database) =>
        Results.Json(new Few<ReviewEntry>(await MyReviews.OfAsync(Caller.Of(http), database, http.RequestAborted)));
}
