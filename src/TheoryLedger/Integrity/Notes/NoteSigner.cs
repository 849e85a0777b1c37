using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace TheoryLedger.Integrity.Notes;

/// <summary>The secret key with which a log signs its notes.</summary>
/// <remarks>Ed25519 is deterministic: signing a text twice, after a crash say, gives the same signature.</remarks>
public sealed class NoteSigner : IDisposable
{
    private readonly SecretKey _key;

    public NoteSigner(string name, ReadOnlySpan<byte> seed)
        : this(new SecretKey(name, SignatureType.Ed25519, seed)) { }

    private NoteSigner(SecretKey key) => _key = key;

    public VerifierKey Verifier => _key.Verifier;

    /// <summary>Reads a key as <see cref="Export"/> writes it.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out NoteSigner? signer)
    {
        signer = SecretKey.TryParse(text, SignatureType.Ed25519, out var key) ? new NoteSigner(key) : null;
        return signer is not null;
    }

    public NoteSignature Sign(string text) => _key.Signature(Ed25519.Sign(_key.Key, Encoding.UTF8.GetBytes(text)));

    /// <summary>The secret: <c>PRIVATE+KEY+name+id+seed</c>, as Go's note package writes it.</summary>
    public string Export() => _key.Export();

    public void Dispose() => _key.Dispose();
}
