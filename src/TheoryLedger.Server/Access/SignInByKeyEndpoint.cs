using TheoryLedger.Server.Http;
using TheoryLedger.Server.Pages;
using Wolverine.Http;

namespace TheoryLedger.Server.Access;

public static class SignInByKeyEndpoint
{
    private const string Field = "key";

    // Far more than any key is long.
    private const long Largest = 4096;

    [WolverinePost("/sign-in", OperationId = "signInByKey")]
    [Page]
    [TakesForm]
    [RecordsNothing]
    [AllowEverybody]
    public static async Task<IResult> Post(HttpContext http, Sessions sessions)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(sessions);
        if (!SentForms.IsOne(http.Request) || http.Request.ContentLength is null or > Largest)
        {
            return Results.Problem(Problems.FormMissing);
        }

        // Or a stranger's page could sign this browser in as the stranger, who would read what is written then.
        if (SentForms.ComesFromElsewhere(http.Request))
        {
            return Results.Problem(Problems.FormStale);
        }

        if (await SentForms.ReadAsync(http.Request) is not { } form)
        {
            return Results.Problem(Problems.FormBroken);
        }

        if (await sessions.OpenAsync(form[Field].ToString().Trim(), http.RequestAborted) is not { } session)
        {
            return Results.Problem(Problems.KeyUnknown);
        }

        SessionCookie.Set(http, session);
        return Results.Redirect("/");
    }
}
