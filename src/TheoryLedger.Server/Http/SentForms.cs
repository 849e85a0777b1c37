namespace TheoryLedger.Server.Http;

/// <summary>Reads what browsers send from forms, whatever comes.</summary>
internal static class SentForms
{
    /// <summary>A form; none where what came is not one.</summary>
    public static async Task<IFormCollection?> ReadAsync(HttpRequest request)
    {
        try
        {
            return await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        // Too much of it, signs that no text has, or a set of characters that is not there.
        catch (Exception fault) when (fault is InvalidDataException or NotSupportedException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether it was begun on a page of somebody else.</summary>
    /// <remarks>Over plain HTTP browsers say less, but whatever is sent from another place's page still names that place.</remarks>
    public static bool ComesFromElsewhere(HttpRequest request) =>
        request.Headers.TryGetValue("Sec-Fetch-Site", out var site)
            ? site != "same-origin"
            : request.Headers.TryGetValue("Origin", out var origin)
                && !(
                    Uri.TryCreate($"{origin}", UriKind.Absolute, out var address)
                    && address.Authority == new Uri($"{address.Scheme}://{request.Host}").Authority
                );

    /// <summary>Whether a link was followed on a page of somebody else, as far as the browser tells.</summary>
    public static bool IsFollowedFromElsewhere(HttpRequest request) =>
        request.Headers.TryGetValue("Sec-Fetch-Site", out var site) && $"{site}" is not ("none" or "same-origin");

    /// <summary>Only what a page's form sends by itself: no page here sends files.</summary>
    public static bool IsOne(HttpRequest request) =>
        request.ContentType is { } type
        && type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);
}
