using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Mvc;
using Microsoft.IdentityModel.Tokens;
using TheoryLedger.Server.Http;

namespace TheoryLedger.Server.Access;

/// <summary>Finds out who is asking: by key, by signed token where an authority is configured, or by a browser's session.</summary>
public sealed class Identification(KeyStore keys, Accounts accounts, IConfiguration configuration, TimeProvider clock)
{
    /// <summary>The cookie a browser's session is kept in.</summary>
    public const string Cookie = "theoryledger";

    private readonly bool _takesTokens = configuration["Oidc:Authority"] is not null;

    public async Task<Caller?> IdentifyAsync(HttpContext http, Guid? review)
    {
        ArgumentNullException.ThrowIfNull(http);
        var token = http.RequestAborted;
        return (Bearer(http), http.Request.Cookies[Cookie]) switch
        {
            ({ } key, _) when Secret.Looks(key) => await keys.FindAsync(key, KeyGrant.Key, review, token),
            ({ }, _) => _takesTokens ? await ByTokenAsync(http, review) : null,
            (null, { } session) => await keys.FindAsync(session, KeyGrant.Session, review, token),
            _ => null,
        };
    }

    /// <summary>Why nobody was found: nothing was sent, or what was sent is not good, or no longer.</summary>
    public async Task<ProblemDetails> ExplainAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        if ((Bearer(http) ?? http.Request.Cookies[Cookie]) is not { } secret)
        {
            return Problems.Unauthenticated;
        }

        return await keys.FindSpentAsync(secret, http.RequestAborted) switch
        {
            null when Bearer(http) is not null => Problems.KeyUnknown,
            null or { Kind: KeyGrant.Session } => Problems.SessionOver,
            { WasEnded: true } => Problems.KeyEnded,
            { } spent when spent.ExpiresAt <= clock.GetUtcNow() => Problems.KeyExpired(spent.ExpiresAt),
            // Good for something else: a link signs a browser in, and is no key.
            _ => Problems.KeyUnknown,
        };
    }

    private async Task<Caller?> ByTokenAsync(HttpContext http, Guid? review)
    {
        var signedIn = await http.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme);
        var subject = signedIn.Principal?.FindFirst("sub") is { } sub ? sub : null;
        // A request is judged once, but a stream may outlast the token it was opened with. Clocks may differ as for any token.
        var hasEnded = signedIn.Properties?.ExpiresUtc + TokenValidationParameters.DefaultClockSkew < clock.GetUtcNow();
        return signedIn.Succeeded && subject is not null && !hasEnded
            ? await accounts.CallerAsync(subject.Issuer, subject.Value, review, http.RequestAborted)
            : null;
    }

    private static string? Bearer(HttpContext http)
    {
        const string Scheme = "Bearer ";
        var header = http.Request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;
    }
}
