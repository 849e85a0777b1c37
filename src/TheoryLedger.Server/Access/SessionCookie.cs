namespace TheoryLedger.Server.Access;

/// <summary>How a browser keeps its session: out of reach of scripts and of strangers' pages.</summary>
internal static class SessionCookie
{
    public static CookieOptions Of(HttpContext http, DateTimeOffset? until = null) =>
        new()
        {
            HttpOnly = true,
            Secure = http.Request.IsHttps,
            SameSite = SameSiteMode.Strict,
            Expires = until,
            Path = "/",
        };

    /// <summary>Gives a browser its session.</summary>
    public static void Set(HttpContext http, MintedKey session)
    {
        http.Response.Cookies.Append(Identification.Cookie, session.Secret, Of(http, session.ExpiresAt));
        http.Response.Headers.CacheControl = "no-store";
    }
}
