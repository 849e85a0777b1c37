namespace TheoryLedger.Server.Pages;

/// <summary>What holds for every page that this server sends.</summary>
internal static class PageHeaders
{
    public const string MediaType = "text/html; charset=utf-8";

    // Nothing but our own files, and no script or style within the page: whatever slipped through escaping would not run.
    private const string OwnFilesOnly =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void Set(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        http.Response.Headers.ContentSecurityPolicy = OwnFilesOnly;
        http.Response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
