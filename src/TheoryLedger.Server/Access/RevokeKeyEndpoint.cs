using Microsoft.AspNetCore.Mvc;
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
    public static async Task<IResult> Post(RevokeKey command, Guid id, HttpContext http, KeyStore keys)
    {
        var caller = Caller.Of(http);
        // A key that reaches less than its account reaches none of the account's other keys.
        return
            (!caller.IsRestricted || caller.Key == id)
            && await keys.RevokeAsync(caller.Account, id, http.RequestAborted)
            ? Results.NoContent()
            : Results.Problem(Http.Problems.NotFound);
    }
}
