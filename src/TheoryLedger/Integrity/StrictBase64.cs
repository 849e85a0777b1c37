using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;

namespace TheoryLedger.Integrity;

/// <summary>Base 64 with padding (RFC 4648, section 4) in its only canonical spelling.</summary>
/// <remarks>Readers that also take other spellings let one signature be written in several ways.</remarks>
internal static class StrictBase64
{
    public static bool TryDecode(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(utf8.Length)];
        var isBase64 = Base64.DecodeFromUtf8(utf8, bytes, out _, out var length) is OperationStatus.Done;
        bytes = isBase64 && IsSpelt(bytes.AsSpan(0, length), utf8) ? bytes[..length] : null;
        return bytes is not null;
    }

    // White space and stray bits are lost on the way back.
    private static bool IsSpelt(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> utf8)
    {
        var spelling = new byte[Base64.GetMaxEncodedToUtf8Length(bytes.Length)];
        Base64.EncodeToUtf8(bytes, spelling, out _, out var length);
        return utf8.SequenceEqual(spelling.AsSpan(0, length));
    }
}
