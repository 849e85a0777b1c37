using Microsoft.AspNetCore.Mvc;
using Wolverine.Http;

namespace TheoryLedger.Server.Access;

/// <summary>Nothing more is to be said.</summary>
public sealed record RevokeReviewKey;

public static class RevokeReviewKeyEndpoint
{
    [WolverinePost("/v1/reviews/{reviewId}/keys/{id}/revocation", OperationId = "revokeReviewKey")]
    [EndpointSummary("Ends a key that was handed over for this review alone; of other keys, take the role away.")]
    [Allow(Role.Owner)]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public static async Task<IResult> Post(
        RevokeReviewKey command,
        Guid reviewId,
        Guid id,
        HttpContext http,
        KeyStore keys
    ) =>
        Caller.Of(http).IsRestricted ? Results.Problem(Http.Problems.KeyRestricted)
        : await keys.RevokeOfReviewAsync(reviewId, id, http.RequestAborted) ? Results.NoContent()
        : Results.Problem(Http.Problems.NotFound);
}
