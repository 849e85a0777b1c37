using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Http;
using Wolverine.Http;

namespace TheoryLedger.Server.Access;

public static class SignOutEndpoint
{
    [WolverinePost("/sign-out", OperationId = "signOut")]
    [EndpointSummary("Ends this browser's session. The link that opened it stays good until the server's next start.")]
    [AllowEverybody]
    [RecordsNothing]
    [ProducesResponseType(StatusCodes.Status302Found)]
    public static async Task<IResult> Post(HttpContext http, KeyStore keys)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(keys);
        if (SentForms.ComesFromElsewhere(http.Request))
        {
            return Results.Problem(Problems.FormStale);
        }

        // Whoever is made to come here from a stranger's page comes without the cookie, and ends nothing.
        if (http.Request.Cookies[Identification.Cookie] is { } session)
        {
            await keys.EndSessionAsync(session, http.RequestAborted);
            http.Response.Cookies.Delete(Identification.Cookie, SessionCookie.Of(http));
        }

        return Results.Redirect("/");
    }
}
