using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using TheoryLedger.Integrity.Trees;

namespace TheoryLedger.Integrity;

/// <summary>Protected words with the salt that ties them to the commitment in an event, for whoever may read them.</summary>
/// <param name="Salt">32 random bytes, never used twice; without them nobody can guess at the words.</param>
/// <param name="EventId">The event that holds the commitment.</param>
/// <param name="Pointer">Where in its payload, as a JSON pointer.</param>
/// <param name="Value">The words.</param>
public sealed record Disclosure(ReadOnlyMemory<byte> Salt, Guid EventId, string Pointer, string Value)
{
    public const int SaltLength = 32;

    private const string Tag = "tl-disclosure-v1";

    public ReadOnlyMemory<byte> Salt { get; } =
        Salt.Length == SaltLength ? Salt : throw new ArgumentException("A salt has 32 bytes.", nameof(Salt));

    /// <summary>What the event holds in place of the words: SHA-256, in lower-case hex.</summary>
    public string Commitment => $"{ToHash()}";

    /// <summary>Whether an event that holds this commitment, in lower-case hex, committed to these words.</summary>
    public bool Fits(string commitment)
    {
        Span<char> hex = stackalloc char[2 * Hash.Length];
        return Convert.TryToHexStringLower(ToHash().Bytes, hex, out _) && hex.SequenceEqual(commitment);
    }

    /// <summary>The canonical JSON of <c>["tl-disclosure-v1", salt, event id, pointer, value]</c>.</summary>
    public byte[] ToBytes()
    {
        using var bytes = new PooledBytes(128 + Value.Length);
        WriteTo(bytes);
        return bytes.Written.ToArray();
    }

    /// <summary>Reads a disclosure back; only the canonical bytes are one, since only they have its commitment.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out Disclosure? disclosure)
    {
        disclosure =
            Texts(utf8) is [Tag, var salt, var id, var pointer, var value]
            && Base64Url.IsValid(salt, out var length)
            && length == SaltLength
            && Guid.TryParseExact(id, "D", out var eventId)
                ? new Disclosure(Base64Url.DecodeFromChars(salt), eventId, pointer, value)
                : null;
        return disclosure is not null && utf8.SequenceEqual(disclosure.ToBytes());
    }

    public bool Equals(Disclosure? other) =>
        other is not null
        && (EventId, Pointer, Value) == (other.EventId, other.Pointer, other.Value)
        && Salt.Span.SequenceEqual(other.Salt.Span);

    public override int GetHashCode() => HashCode.Combine(EventId, Pointer, Value);

    /// <summary>Names the place only: a disclosure must not slip into a log.</summary>
    public override string ToString() => $"Disclosure of {EventId}{Pointer}";

    private Hash ToHash()
    {
        using var bytes = new PooledBytes(128 + Value.Length);
        WriteTo(bytes);
        return TreeHash.Of(bytes.Written);
    }

    private void WriteTo(PooledBytes bytes)
    {
        bytes.Write("["u8);
        bytes.WriteText(Tag);
        bytes.Write(",\""u8);
        bytes.WriteBase64Url(Salt.Span);
        bytes.Write("\",\""u8);
        bytes.WriteId(EventId);
        bytes.Write("\","u8);
        bytes.WriteText(Pointer);
        bytes.Write(","u8);
        bytes.WriteText(Value);
        bytes.Write("]"u8);
    }

    // Whether they are written canonically is seen from what they are written as again.
    private static List<string> Texts(ReadOnlySpan<byte> utf8)
    {
        var texts = new List<string>(5);
        try
        {
            var reader = new Utf8JsonReader(utf8);
            if (reader.Read() && reader.TokenType is JsonTokenType.StartArray)
            {
                while (reader.Read() && reader.TokenType is JsonTokenType.String)
                {
                    texts.Add(reader.GetString()!);
                }
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return []; // no JSON, or no Unicode
        }

        return texts;
    }
}
