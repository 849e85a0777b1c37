using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Access;

public static class SignInEndpoint
{
    [WolverineGet("/sign-in", OperationId = "signIn")]
    [EndpointSummary("Signs a browser in by the link that the server printed, and leaves the link behind.")]
    [AllowEverybody]
    [ProducesResponseType(StatusCodes.Status302Found)]
    [ProducesResponseType(StatusCodes.Status400BadRequest)]
    [ProducesResponseType(StatusCodes.Status410Gone)]
    [Takes("token", "The secret in the link.")]
    public static async Task<IResult> Get(HttpContext http, KeyStore keys, Sessions sessions)
    {
        var secret = http.Request.Query["token"].ToString();
        if (secret.Length == 0)
        {
            return Results.Problem(
                Http.Problems.BadParameter("token", "is missing; open the whole link that the server printed.")
            );
        }

        if (await keys.FindAsync(secret, KeyGrant.SignIn, review: null, http.RequestAborted) is not { } person)
        {
            return Results.Problem(Http.Problems.LinkSpent);
        }

        SessionCookie.Set(http, await sessions.OpenAsync(person.Account, http.RequestAborted));
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        return Results.Redirect("/");
    }
}
