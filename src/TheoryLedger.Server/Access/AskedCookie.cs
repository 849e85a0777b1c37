using TheoryLedger.Server.Pages.Forms;

namespace TheoryLedger.Server.Access;

/// <summary>Shows that whoever answers whether a link is to sign them in was asked by this server, in this browser.</summary>
/// <remarks>They may have no session yet that a form's token could be made of: a cookie of a few minutes stands in for it.</remarks>
internal static class AskedCookie
{
    public const string Name = "theoryledger-asked";
    public const string Field = FormToken.Field;

    private const string Path = "/sign-in";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>Begins to ask; what the form must carry.</summary>
    public static string Set(HttpContext http)
    {
        var secret = Secret.Mint();
        http.Response.Cookies.Append(Name, secret, Of(http, Lifetime));
        return FormToken.From(secret);
    }

    public static bool IsGood(HttpContext http, string? sent) =>
        http.Request.Cookies[Name] is { Length: > 0 } secret && FormToken.IsFrom(secret, sent);

    public static void Forget(HttpContext http) => http.Response.Cookies.Delete(Name, Of(http, lifetime: null));

    private static CookieOptions Of(HttpContext http, TimeSpan? lifetime)
    {
        var options = SessionCookie.Of(http);
        (options.Path, options.MaxAge) = (Path, lifetime);
        return options;
    }
}
