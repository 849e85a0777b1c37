using System.Text.Json;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Integrity.Leaves;

/// <summary>What a leaf says of an event's content: SHA-256 of canonical JSON (RFC 8785).</summary>
/// <remarks>What is out of profile is not hashed: <see cref="FormatException"/>.</remarks>
public static class EventDigest
{
    private static ReadOnlySpan<byte> Proven => "tl-"u8;

    public static Hash OfPayload(ReadOnlySpan<byte> json) => CanonicalJson.Digest(json);

    /// <summary>Of a payload, or of proven headers, that must be in canonical form already.</summary>
    internal static Hash AsWritten(ReadOnlySpan<byte> json) => CanonicalJson.DigestAsWritten(json);

    /// <summary>Of the headers whose names begin <c>tl-</c>; the others are the store's own affair.</summary>
    public static Hash OfHeaders(ReadOnlySpan<byte> json) => TreeHash.Of(ProvenHeaders(json));

    /// <summary>The headers whose names begin <c>tl-</c>, in canonical JSON.</summary>
    public static byte[] ProvenHeaders(ReadOnlySpan<byte> json)
    {
        using var proven = new PooledBytes(json.Length + 2);
        try
        {
            Pick(json, proven);
        }
        catch (JsonException e)
        {
            throw new FormatException("The headers are not JSON.", e);
        }

        return CanonicalJson.Canonicalise(proven.Written);
    }

    private static void Pick(ReadOnlySpan<byte> json, PooledBytes proven)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject)
        {
            throw new FormatException("The headers are not a JSON object.");
        }

        var opening = "{"u8;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var isProven = IsProven(ref reader);
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (isProven)
            {
                proven.Write(opening);
                proven.Write(json[start..(int)reader.BytesConsumed]);
                opening = ","u8;
            }
        }

        reader.Read();
        proven.Write(proven.Length == 0 ? "{}"u8 : "}"u8);
    }

    // A name may be written with escapes; what counts is what it says.
    private static bool IsProven(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return reader.ValueSpan.StartsWith(Proven);
        }

        if (Profile.CheckText(reader.ValueSpan, isEscaped: true) is { } wrong)
        {
            throw new FormatException($"The name of a header: {wrong}");
        }

        using var name = new PooledBytes(reader.ValueSpan.Length);
        name.Advance(reader.CopyString(name.Room(reader.ValueSpan.Length)));
        return name.Written.StartsWith(Proven);
    }
}
