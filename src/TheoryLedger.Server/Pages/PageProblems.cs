using Microsoft.AspNetCore.Mvc;
using TheoryLedger.Server.Http;
using TheoryLedger.Server.Pages.Forms;
using TheoryLedger.Server.Reading;

namespace TheoryLedger.Server.Pages;

/// <summary>Tells what went wrong on a page, wherever somebody looks at pages.</summary>
public sealed class PageProblems(PageWriter writer) : IProblemDetailsWriter
{
    // What programs are told there, they are told in their own form whoever asks.
    private static readonly string[] ForPrograms = ["/v1", "/openapi", "/health"];

    public bool CanWrite(ProblemDetailsContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        return Dress.Of(http) is not null
            || SentForm.Of(http) is not null
            || http.GetEndpoint()?.Metadata.GetMetadata<PageAttribute>() is not null
            || !ForPrograms.Any(root => http.Request.Path.StartsWithSegments(root, StringComparison.Ordinal))
                && Accepted.Rather(http, "text/html", than: "application/json");
    }

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        http.Items[typeof(ProblemDetails)] = context.ProblemDetails;
        PageHeaders.Set(http);
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentType = PageHeaders.MediaType;
        var asked = Dress.Of(http)?.Path ?? SentForm.Of(http)?.Page ?? $"{http.Request.Path}";
        // What begins with two strokes would be read as another host.
        var here = $"/{asked.TrimStart('/', '\\')}";
        var trouble = Trouble.Of(context.ProblemDetails, $"{here}{http.Request.QueryString}") with
        {
            Written = SentForm.Of(http)?.Fields ?? [],
        };
        var page = await writer.WriteAsync<TroublePage>(new() { [nameof(TroublePage.Trouble)] = trouble });
        http.Response.ContentLength = page.Length;
        await http.Response.Body.WriteAsync(page, http.RequestAborted);
    }
}
