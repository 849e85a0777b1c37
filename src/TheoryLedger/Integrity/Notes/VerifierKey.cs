using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace TheoryLedger.Integrity.Notes;

/// <summary>The public key of a log or a witness, as it is published: <c>name+id+key</c> (c2sp.org/signed-note, “vkey”).</summary>
public sealed record VerifierKey
{
    /// <exception cref="ArgumentException">The name is none, or the key is of low order or not spelt canonically.</exception>
    public VerifierKey(string name, SignatureType type, ReadOnlyMemory<byte> publicKey)
    {
        Name = KeyName.IsValid(name) ? name : throw new ArgumentException("This cannot name a key.", nameof(name));
        Type = type;
        PublicKey = Ed25519.IsSound(publicKey.Span)
            ? publicKey.ToArray()
            : throw new ArgumentException("This is no safe Ed25519 key.", nameof(publicKey));
        KeyId = KeyName.KeyId(name, type, publicKey.Span);
    }

    public string Name { get; }

    public SignatureType Type { get; }

    public uint KeyId { get; }

    public ReadOnlyMemory<byte> PublicKey { get; }

    public static bool TryParse(
        string text,
        [NotNullWhen(true)] out VerifierKey? key,
        [NotNullWhen(false)] out string? why
    )
    {
        key = null;
        why = Read(text, ref key);
        return key is not null;
    }

    /// <summary>Whether this key made this signature under this text; if so, when, where the signature says it.</summary>
    public bool Verifies(string text, NoteSignature signature, out long? time)
    {
        time = null;
        var isOurs = signature.Name == Name && signature.KeyId == KeyId;
        return isOurs
            && (
                Type is SignatureType.Cosignature
                    ? Cosignature.Verify(PublicKey.Span, text, signature.Bytes.Span, out time)
                    : Ed25519.Verify(PublicKey.Span, Encoding.UTF8.GetBytes(text), signature.Bytes.Span)
            );
    }

    public bool Equals(VerifierKey? other) =>
        other is not null
        && (Name, Type) == (other.Name, other.Type)
        && PublicKey.Span.SequenceEqual(other.PublicKey.Span);

    public override int GetHashCode() => HashCode.Combine(Name, KeyId);

    /// <summary>The verifier key as it is published.</summary>
    public override string ToString() => $"{Name}+{KeyId:x8}+{Convert.ToBase64String([(byte)Type, .. PublicKey.Span])}";

    private static string? Read(string text, ref VerifierKey? key)
    {
        if (KeyText.Read(text) is not var (name, id, type, bytes))
        {
            return "This is not a verifier key: name+id+key.";
        }

        if (!Ed25519.IsSound(bytes))
        {
            return "This is no Ed25519 key, or one that would let a signature fit many texts.";
        }

        var read = new VerifierKey(name, type, bytes);
        key = read.KeyId == id ? read : null;
        return key is null ? $"The id of this key is {read.KeyId:x8}, not {id:x8}." : null;
    }
}
