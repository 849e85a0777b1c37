using System.Security.Cryptography;
using System.Text;
using TheoryLedger.Server.Access;
using TheoryLedger.Server.Http;

namespace TheoryLedger.Server.Recording;

/// <summary>One request to record something: whose, in which review, on which version, and how to recognise its repetition.</summary>
/// <param name="Caller">Who asks; they become the recorder.</param>
/// <param name="Review">The review, which may be about to be opened.</param>
/// <param name="Key">What makes two requests the same one, as a keyed digest.</param>
/// <param name="Digest">What a repetition must be equal to, as a keyed digest.</param>
/// <param name="Expected">The version that the change is based on; none for something new.</param>
public sealed record Asked(Caller Caller, Guid Review, byte[] Key, byte[] Digest, long? Expected)
{
    /// <summary>How long a request is remembered.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromHours(24);

    /// <summary>The scope in which repetitions are looked for: the address, which for a new review names none yet.</summary>
    public required Guid Scope { get; init; }

    /// <summary>Whether its sender gave it a key. What has none is only a repetition while what it recorded stands unchanged.</summary>
    public required bool IsKeyed { get; init; }

    /// <summary>In which queue it waits: its review's, or for what lies in none yet its sender's own.</summary>
    public Guid Queue => Scope == Guid.Empty ? Caller.Account : Scope;

    /// <summary>Reads a request. Without an Idempotency-Key, the very same request by the same caller is the same one.</summary>
    public static Asked Of(HttpContext http, Guid review, long? expected, byte[] secret)
    {
        ArgumentNullException.ThrowIfNull(http);
        var request = http.Request;
        byte[] whole =
        [
            .. Encoding.UTF8.GetBytes($"{request.Method} {AddressOf(http)}\n{request.Headers.IfMatch}\n"),
            .. Intake.BodyOf(http).Span,
        ];
        var digest = HMACSHA256.HashData(secret, whole);
        var named = request.Headers[IdempotencyKey.Header].ToString();
        var key = named.Length > 0 ? HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"key {named}")) : digest;
        var scope = request.RouteValues.ContainsKey("reviewId") ? review : Guid.Empty;
        return new Asked(Caller.Of(http), review, key, digest, expected) { Scope = scope, IsKeyed = named.Length > 0 };
    }

    // The route and its ids, not the address as it was typed: letters of either case and a last slash lead to the same place.
    private static string AddressOf(HttpContext http)
    {
        var route = (RouteEndpoint)http.GetEndpoint()!;
        return string.Join(
            ' ',
            [route.RoutePattern.RawText, .. route.RoutePattern.Parameters.Select(p => http.GetRouteValue(p.Name))]
        );
    }
}

/// <summary>The header by which a client names a request, so that repeating it is safe.</summary>
public static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";

    public static bool IsWellFormed(string key) =>
        key.Length is > 0 and <= 255 && key.All(c => c is > ' ' and < '\x7f');
}
