using System.Text.Json;
using TheoryLedger.Integrity.Leaves;

namespace TheoryLedger.Server.Integrity.Verifying;

/// <summary>Digests of what may be anything: of what cannot be hashed they say so.</summary>
internal static class Digests
{
    private const string Missing = "nothing";

    public static string Of(byte[]? json) => Try(json, bytes => $"{EventDigest.OfPayload(bytes)}");

    public static string OfHeaders(byte[]? json) => Try(json, bytes => $"{EventDigest.OfHeaders(bytes)}");

    /// <summary>The position that the headers tell; none if they do not.</summary>
    public static long? Position(byte[]? headers)
    {
        if (headers is null)
        {
            return null;
        }

        using var json = JsonDocument.Parse(headers);
        return
            json.RootElement.ValueKind is JsonValueKind.Object
            && json.RootElement.TryGetProperty("tl-pos", out var position)
            && position.ValueKind is JsonValueKind.Number
            && position.TryGetInt64(out var number)
            ? number
            : null;
    }

    private static string Try(byte[]? json, Func<byte[], string> digest)
    {
        try
        {
            return json is null ? Missing : digest(json);
        }
        catch (FormatException fault)
        {
            return $"what cannot be hashed: {fault.Message}";
        }
    }
}
