using TheoryLedger.Server.Http;
using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Access;

/// <summary>Lets a request through to its endpoint only if the endpoint says so: closed by default.</summary>
public sealed class Gate(RequestDelegate next, Identification identification, KnownCallers known)
{
    public async Task InvokeAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        // What is no route only says so: nothing is there, or it takes another method or content.
        if (
            http.GetEndpoint() is not RouteEndpoint endpoint
            || endpoint.Metadata.GetMetadata<AllowEverybodyAttribute>() is not null
        )
        {
            await next(http);
            return;
        }

        if (!http.Request.RouteValues.Values.All(IsWrittenOnce))
        {
            await Results.Problem(Problems.NotFound).ExecuteAsync(http);
            return;
        }

        var review = ReviewOf(http);
        var caller = await identification.IdentifyAsync(http, review);
        known.Learn(http, caller);
        if (caller is null)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            await Results.Problem(await identification.ExplainAsync(http)).ExecuteAsync(http);
            return;
        }

        if (Judge(endpoint, http, caller, review) is { } problem)
        {
            await Results.Problem(problem).ExecuteAsync(http);
            return;
        }

        caller.Enter(http);
        await next(http);
    }

    private static Microsoft.AspNetCore.Mvc.ProblemDetails? Judge(
        Endpoint endpoint,
        HttpContext http,
        Caller caller,
        Guid? review
    )
    {
        // A browser's cookie travels with requests that a stranger's page can cause; it may only read, or send a form of ours.
        if (
            caller.ByCookie
            && !OnlyReads(endpoint, http.Request.Method)
            && SentForm.Of(http) is not { IsTrusted: true }
        )
        {
            return Problems.KeyNeeded;
        }

        if (endpoint.Metadata.GetMetadata<AllowSignedInAttribute>() is not null)
        {
            return null;
        }

        // Whoever has no part in a review is not told that it exists.
        return review is null || caller.Roles.Count == 0 ? Problems.NotFound
            : endpoint.Metadata.GetMetadata<AllowAttribute>()?.Roles.Any(caller.Roles.Contains) == true ? null
            : Problems.Forbidden;
    }

    private static bool OnlyReads(Endpoint endpoint, string method) =>
        HttpMethods.IsGet(method)
        || HttpMethods.IsHead(method)
        || endpoint.Metadata.GetMetadata<RecordsNothingAttribute>() is not null;

    // An id has one spelling: in another, it would be another address of the same thing.
    private static bool IsWrittenOnce(object? value) =>
        value is not string text || !Guid.TryParse(text, out var id) || text == id.ToString();

    private static Guid? ReviewOf(HttpContext http) =>
        Guid.TryParse(http.GetRouteValue("reviewId") as string, out var review) ? review : null;
}
