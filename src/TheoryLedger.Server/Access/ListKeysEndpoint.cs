using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Access;

public static class ListKeysEndpoint
{
    [WolverineGet("/v1/keys", OperationId = "listKeys")]
    [EndpointSummary("One's own keys that are good now, with the ids by which they are ended.")]
    [AllowSignedIn]
    [ProducesResponseType<Few<HeldKey>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(HttpContext http, HeldKeys keys) =>
        Results.Json(new Few<HeldKey>(await keys.OfAsync(Caller.Of(http), http.RequestAborted)));
}

public static class ListReviewKeysEndpoint
{
    [WolverineGet("/v1/reviews/{reviewId}/keys", OperationId = "listReviewKeys")]
    [EndpointSummary("The keys that are good now and reach the review.")]
    [Allow(Role.Owner, Role.DataProtectionOfficer)]
    [ProducesResponseType<Few<HeldKey>>(StatusCodes.Status200OK)]
    public static async Task<IResult> Get(Guid reviewId, HttpContext http, HeldKeys keys) =>
        Results.Json(new Few<HeldKey>(await keys.ReachingAsync(reviewId, http.RequestAborted)));
}
