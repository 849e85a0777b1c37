using System.Text;

namespace TheoryLedger.Integrity.Notes;

/// <summary>Keys written as text: name, id, and base 64 of the signature type and the key.</summary>
internal static class KeyText
{
    public static (string Name, uint Id, SignatureType Type, byte[] Key)? Read(string text) =>
        text.Split('+', 3) is [var name, var hex, var base64]
        && KeyName.IsValid(name)
        && KeyName.ParseId(hex) is { } id
        && StrictBase64.TryDecode(Encoding.UTF8.GetBytes(base64), out var bytes)
        && bytes is [(byte)SignatureType.Ed25519 or (byte)SignatureType.Cosignature, .. var key]
            ? (name, id, (SignatureType)bytes[0], key)
            : null;
}
