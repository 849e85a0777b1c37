using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Recording;
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
    public static Task<IResult> Post(
        RevokeReviewKey command,
        Guid reviewId,
        Guid id,
        HttpContext http,
        KeyStore keys,
        Once once
    ) =>
        Caller.Of(http).IsRestricted
            ? Task.FromResult(Results.Problem(Http.Problems.KeyRestricted))
            : once.RunAsync(
                http,
                async connection =>
                    await keys.RevokeOfReviewAsync(connection, reviewId, id, http.RequestAborted)
                        ? new Done(Results.NoContent(), $"/v1/reviews/{reviewId}/keys/{id}")
                        : new Done(Results.Problem(Http.Problems.NotFound)),
                _ => Results.NoContent()
            );
}
