using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;
using Wolverine.Http;

namespace TheoryLedger.Server.Pages;

public static class ReadSiteFileEndpoint
{
    private const string ForEver = "public, max-age=31536000, immutable";

    [WolverineGet("/assets/{release}/{name}", OperationId = "asset")]
    [Page]
    [AllowEverybody]
    public static IResult Get(string release, string name, HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (SiteFiles.Find(release, name) is not { } file)
        {
            return Results.Problem(Problems.NotFound);
        }

        http.Response.Headers.CacheControl = ForEver;
        return Results.Bytes(file, MediaTypeOf(name));
    }

    private static string MediaTypeOf(string name) =>
        Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "application/octet-stream",
        };
}
