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
        if (!http.Request.HasFormContentType || http.Request.ContentLength is null or > Largest)
        {
            return Results.Problem(Problems.FormMissing);
        }

        // Or a stranger's page could sign this browser in as the stranger, who would read what is written then.
        if (ComesFromElsewhere(http.Request))
        {
            return Results.Problem(Problems.FormStale);
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (await sessions.OpenAsync(form[Field].ToString().Trim(), http.RequestAborted) is not { } session)
        {
            return Results.Problem(Problems.KeyUnknown);
        }

        SessionCookie.Set(http, session);
        return Results.Redirect("/");
    }

    // Over plain HTTP browsers say less, but whatever is sent from another place's page still names that place.
    private static bool ComesFromElsewhere(HttpRequest request) =>
        request.Headers.TryGetValue("Sec-Fetch-Site", out var site)
            ? site != "same-origin"
            : request.Headers.TryGetValue("Origin", out var origin)
                && !(
                    Uri.TryCreate($"{origin}", UriKind.Absolute, out var address)
                    && address.Authority == new Uri($"{address.Scheme}://{request.Host}").Authority
                );
}
