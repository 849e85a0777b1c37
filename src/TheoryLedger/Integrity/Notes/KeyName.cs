using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TheoryLedger.Integrity.Notes;

/// <summary>The name of a key, and the short id that tells apart keys of one name (c2sp.org/signed-note).</summary>
public static class KeyName
{
    /// <summary>Not empty, no space, no plus, and nothing that may not stand in a note.</summary>
    public static bool IsValid(string name) =>
        name.Length > 0 && !name.Any(c => c == '+' || c < ' ' || char.IsWhiteSpace(c)) && IsUnicode(name);

    /// <summary>Whether it is text at all: no half of a surrogate pair, which would not come back from UTF-8.</summary>
    internal static bool IsUnicode(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;

    internal static uint KeyId(string name, SignatureType type, ReadOnlySpan<byte> publicKey)
    {
        byte[] named = [.. Encoding.UTF8.GetBytes(name), (byte)'\n', (byte)type, .. publicKey];
        return BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(named));
    }

    /// <summary>Reads an id as verifier keys write it: eight lower-case hex digits.</summary>
    internal static uint? ParseId(string hex) =>
        uint.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var id)
        && hex == $"{id:x8}"
            ? id
            : null;
}
