using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Recording;
using Wolverine.Http;

namespace TheoryLedger.Server.Access;

/// <summary>Nothing more is to be said.</summary>
public sealed record RevokeKey;

public static class RevokeKeyEndpoint
{
    [WolverinePost("/v1/keys/{id}/revocation", OperationId = "revokeKey")]
    [EndpointSummary("Ends a key of one's own at once.")]
    [AllowSignedIn]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public static Task<IResult> Post(RevokeKey command, Guid id, HttpContext http, KeyStore keys, Once once)
    {
        ArgumentNullException.ThrowIfNull(once);
        var caller = Caller.Of(http);
        return once.RunAsync(
            http,
            async connection =>
                // A key that reaches less than its account reaches none of the account's other keys.
                (!caller.IsRestricted || caller.Key == id)
                && await keys.RevokeAsync(connection, caller.Account, id, http.RequestAborted)
                    ? new Done(Results.NoContent(), $"/v1/keys/{id}")
                    : new Done(Results.Problem(Http.Problems.NotFound)),
            _ => Results.NoContent()
        );
    }
}
