using TheoryLedger.Server.Http;
using TheoryLedger.Server.Pages;
using Wolverine.Http;

namespace TheoryLedger.Server.Access;

public static class SignInByLinkEndpoint
{
    /// <summary>Where the answer of whoever was asked is sent to.</summary>
    public const string Address = "/sign-in/link";

    /// <summary>What it calls the secret in the link.</summary>
    public const string Field = "link";

    // Far more than any link is long.
    private const long Largest = 4096;

    [WolverinePost(Address, OperationId = "signInByLink")]
    [Page]
    [TakesForm]
    [RecordsNothing]
    [AllowEverybody]
    public static async Task<IResult> Post(HttpContext http, KeyStore keys, Sessions sessions)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(sessions);
        if (!SentForms.IsOne(http.Request) || http.Request.ContentLength is null or > Largest)
        {
            return Results.Problem(Problems.FormMissing);
        }

        if (await SentForms.ReadAsync(http.Request) is not { } form)
        {
            return Results.Problem(Problems.FormBroken);
        }

        if (SentForms.ComesFromElsewhere(http.Request) || !AskedCookie.IsGood(http, form[AskedCookie.Field]))
        {
            return Results.Problem(Problems.FormStale);
        }

        var (link, token) = (form[Field].ToString(), http.RequestAborted);
        if (await keys.FindAsync(link, KeyGrant.SignIn, review: null, token) is not { } person)
        {
            return Results.Problem(Problems.LinkSpent);
        }

        if (http.Request.Cookies[Identification.Cookie] is { } left)
        {
            await keys.EndSessionAsync(left, token);
        }

        AskedCookie.Forget(http);
        SessionCookie.Set(http, await sessions.OpenAsync(person.Account, token));
        return Results.Redirect("/");
    }
}
