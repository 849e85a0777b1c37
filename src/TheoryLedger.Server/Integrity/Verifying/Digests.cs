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
    public static long? Position(byte[]? headers) =>
        Header(headers, "tl-pos") is { ValueKind: JsonValueKind.Number } position
        && position.TryGetInt64(out var number)
            ? number
            : null;

    /// <summary>The first fact of the decision, as the headers tell it; none if they do not.</summary>
    public static Guid? Decision(byte[]? headers) =>
        Header(headers, "tl-decision") is { ValueKind: JsonValueKind.String } decision
        && decision.TryGetGuid(out var id)
            ? id
            : null;

    private static JsonElement? Header(byte[]? headers, string name)
    {
        if (headers is null)
        {
            return null;
        }

        using var json = JsonDocument.Parse(headers);
        return
            json.RootElement.ValueKind is JsonValueKind.Object && json.RootElement.TryGetProperty(name, out var header)
            ? header.Clone()
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
