using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Pages;
using TheoryLedger.Server.Reading;
using Wolverine.Http;

namespace TheoryLedger.Server.Access;

public static class SignInEndpoint
{
    [WolverineGet("/sign-in", OperationId = "signIn")]
    [EndpointSummary(
        "Signs a browser in by the link that the server printed; one that comes from another site, or is signed in as somebody else, is asked first."
    )]
    [AllowEverybody]
    [ProducesResponseType<string>(StatusCodes.Status200OK, "text/html")]
    [ProducesResponseType(StatusCodes.Status302Found)]
    [ProducesResponseType(StatusCodes.Status400BadRequest)]
    [ProducesResponseType(StatusCodes.Status410Gone)]
    [Takes("token", "The secret in the link.")]
    public static async Task<IResult> Get(HttpContext http, KeyStore keys, Sessions sessions, PageWriter writer)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(sessions);
        ArgumentNullException.ThrowIfNull(writer);
        var secret = http.Request.Query["token"].ToString();
        if (secret.Length == 0)
        {
            return Results.Problem(
                Problems.BadParameter("token", "is missing; open the whole link that the server printed.")
            );
        }

        if (await keys.FindAsync(secret, KeyGrant.SignIn, review: null, http.RequestAborted) is not { } person)
        {
            return Results.Problem(Problems.LinkSpent);
        }

        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        var present = http.Request.Cookies[Identification.Cookie] is { } session
            ? await keys.FindAsync(session, KeyGrant.Session, review: null, http.RequestAborted)
            : null;
        if (SentForms.IsFollowedFromElsewhere(http.Request) || (present ?? person).Account != person.Account)
        {
            return await writer.AnswerAsync<AskSignInPage>(
                http,
                new()
                {
                    [nameof(AskSignInPage.Account)] = person.Account,
                    [nameof(AskSignInPage.Present)] = present?.Account,
                    [nameof(AskSignInPage.Link)] = secret,
                    [nameof(AskSignInPage.Token)] = AskedCookie.Set(http),
                }
            );
        }

        SessionCookie.Set(http, await sessions.OpenAsync(person.Account, http.RequestAborted));
        return Results.Redirect("/");
    }
}
