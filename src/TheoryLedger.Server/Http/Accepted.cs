using Microsoft.Net.Http.Headers;

namespace TheoryLedger.Server.Http;

/// <summary>What form of an answer the caller would rather have (RFC 9110, 12.5.1).</summary>
public static class Accepted
{
    /// <summary>True if a form is named and wanted, and no less than the usual one where that is named too.</summary>
    public static bool Rather(HttpContext http, string form, string than)
    {
        ArgumentNullException.ThrowIfNull(http);
        var accepted = http.Request.GetTypedHeaders().Accept;
        return Wanted(accepted, form) is > 0 and var wanted && wanted >= Wanted(accepted, than);
    }

    private static double Wanted(IList<MediaTypeHeaderValue> accepted, string form) =>
        accepted
            .Where(a => a.MediaType.Equals(form, StringComparison.OrdinalIgnoreCase))
            .Select(a => a.Quality ?? 1)
            .DefaultIfEmpty(0)
            .Max();
}
