using System.Diagnostics.CodeAnalysis;
using NSec.Cryptography;

namespace TheoryLedger.Integrity.Notes;

/// <summary>A seed of RFC 8032 with the name and the use that are bound to it.</summary>
internal sealed class SecretKey(string name, SignatureType type, ReadOnlySpan<byte> seed) : IDisposable
{
    private const string Start = "PRIVATE+KEY+";

    public Key Key { get; } = Ed25519.ImportSeed(seed);

    public VerifierKey Verifier => field ??= new(name, type, Key.PublicKey.Export(KeyBlobFormat.RawPublicKey));

    public static bool TryParse(string text, SignatureType type, [NotNullWhen(true)] out SecretKey? key)
    {
        key =
            text.StartsWith(Start, StringComparison.Ordinal)
            && KeyText.Read(text[Start.Length..]) is var (name, id, found, seed)
            && found == type
            && seed.Length == Ed25519.KeyLength
                ? new SecretKey(name, type, seed).If(id)
                : null;
        return key is not null;
    }

    public NoteSignature Signature(byte[] bytes) => new(Verifier.Name, Verifier.KeyId, bytes);

    public string Export()
    {
        byte[] secret = [(byte)Verifier.Type, .. Key.Export(KeyBlobFormat.RawPrivateKey)];
        return $"{Start}{Verifier.Name}+{Verifier.KeyId:x8}+{Convert.ToBase64String(secret)}";
    }

    public void Dispose() => Key.Dispose();

    private SecretKey? If(uint id)
    {
        if (Verifier.KeyId == id)
        {
            return this;
        }

        Dispose();
        return null;
    }
}
