using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using TheoryLedger.Server.Access;

namespace TheoryLedger.Server.Pages.Forms;

/// <summary>What a form carries to show that a page of this server, read in this session, was what sent it.</summary>
/// <remarks>
/// It is made of the session's own secret, which no script and no other site can read; whoever sees a token learns nothing of
/// the secret. So it needs no key that would have to be kept, and ends with the session.
/// </remarks>
internal static class FormToken
{
    public const string Field = "_token";

    /// <summary>That of a browser's session; none for anybody who came with a key.</summary>
    public static string? Of(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return
            http.Request.Cookies[Identification.Cookie] is { Length: > 0 } session
            && http.Request.Headers.Authorization.Count == 0
            ? From(session)
            : null;
    }

    /// <summary>Whether a form that came with a request was sent by a page of the same session.</summary>
    public static bool IsGood(HttpContext http, string? sent) => Of(http) is { } own && IsSame(own, sent);

    /// <summary>That which is made of a secret in a cookie.</summary>
    public static string From(string secret) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"form of {secret}")));

    /// <summary>Whether what a form carried is made of a secret.</summary>
    public static bool IsFrom(string secret, string? sent) => IsSame(From(secret), sent);

    private static bool IsSame(string own, string? sent) =>
        sent is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(own), Encoding.UTF8.GetBytes(sent));
}
