using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace TheoryLedger.Integrity;

/// <summary>Strings as RFC 8785 writes them: the shortest escapes, and only where JSON demands one.</summary>
internal static class CanonicalText
{
    // Strict: text with half of a surrogate pair has no UTF-8, and must not silently become another text.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly SearchValues<byte> Escaped = SearchValues.Create([
        (byte)'"',
        (byte)'\\',
        .. Enumerable.Range(0, 0x20).Select(b => (byte)b),
    ]);

    public static void WriteText(this PooledBytes output, string text)
    {
        var utf8 = ArrayPool<byte>.Shared.Rent(Utf8.GetMaxByteCount(text.Length));
        output.WriteText(utf8.AsSpan(0, Utf8.GetBytes(text, utf8)));
        ArrayPool<byte>.Shared.Return(utf8);
    }

    public static void WriteText(this PooledBytes output, ReadOnlySpan<byte> text)
    {
        output.Write("\""u8);
        while (text.IndexOfAny(Escaped) is >= 0 and var at)
        {
            output.Write(text[..at]);
            output.WriteEscape(text[at]);
            text = text[(at + 1)..];
        }

        output.Write(text);
        output.Write("\""u8);
    }

    /// <summary>The usual form, without quotation marks.</summary>
    public static void WriteId(this PooledBytes output, Guid id)
    {
        Utf8Formatter.TryFormat(id, output.Room(36), out var written);
        output.Advance(written);
    }

    /// <summary>Base 64 for addresses, without padding and without quotation marks.</summary>
    public static void WriteBase64Url(this PooledBytes output, ReadOnlySpan<byte> bytes)
    {
        var room = output.Room(Base64Url.GetEncodedLength(bytes.Length));
        output.Advance(Base64Url.EncodeToUtf8(bytes, room));
    }

    private static void WriteEscape(this PooledBytes output, byte character)
    {
        var digits = "0123456789abcdef"u8;
        output.Write(
            character switch
            {
                (byte)'"' => "\\\""u8,
                (byte)'\\' => "\\\\"u8,
                (byte)'\b' => "\\b"u8,
                (byte)'\t' => "\\t"u8,
                (byte)'\n' => "\\n"u8,
                (byte)'\f' => "\\f"u8,
                (byte)'\r' => "\\r"u8,
                _ => [.. "\\u00"u8, digits[character >> 4], digits[character & 0xF]],
            }
        );
    }
}
