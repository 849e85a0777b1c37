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

    /// <summary>Reads a request. Without an Idempotency-Key, the very same request by the same caller is the same one.</summary>
    public static Asked Of(HttpContext http, Guid review, long? expected, byte[] secret)
    {
        ArgumentNullException.ThrowIfNull(http);
        var request = http.Request;
        byte[] whole =
        [
            .. Encoding.UTF8.GetBytes($"{request.Method} {request.Path}\n{request.Headers.IfMatch}\n"),
            .. Intake.BodyOf(http).Span,
        ];
        var digest = HMACSHA256.HashData(secret, whole);
        var named = request.Headers[IdempotencyKey.Header].ToString();
        var key = named.Length > 0 ? HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"key {named}")) : digest;
        var scope = request.RouteValues.ContainsKey("reviewId") ? review : Guid.Empty;
        return new Asked(Caller.Of(http), review, key, digest, expected) { Scope = scope };
    }
}

/// <summary>The header by which a client names a request, so that repeating it is safe.</summary>
public static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";

    public static bool IsWellFormed(string key) =>
        key.Length is > 0 and <= 255 && key.All(c => c is > ' ' and < '\x7f');
}
