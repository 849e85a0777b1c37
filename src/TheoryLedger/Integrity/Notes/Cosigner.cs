using System.Diagnostics.CodeAnalysis;

namespace TheoryLedger.Integrity.Notes;

/// <summary>The secret key with which a witness cosigns the checkpoints of logs it has followed.</summary>
public sealed class Cosigner : IDisposable
{
    private readonly SecretKey _key;

    public Cosigner(string name, ReadOnlySpan<byte> seed)
        : this(new SecretKey(name, SignatureType.Cosignature, seed)) { }

    private Cosigner(SecretKey key) => _key = key;

    public VerifierKey Verifier => _key.Verifier;

    /// <summary>Reads a key as <see cref="Export"/> writes it.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Cosigner? cosigner)
    {
        cosigner = SecretKey.TryParse(text, SignatureType.Cosignature, out var key) ? new Cosigner(key) : null;
        return cosigner is not null;
    }

    /// <summary>Cosigns the text of a checkpoint at a time, to the second.</summary>
    public NoteSignature Sign(string text, DateTimeOffset time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, DateTimeOffset.UnixEpoch);
        return _key.Signature(Cosignature.Sign(_key.Key, text, time.ToUnixTimeSeconds()));
    }

    /// <summary>The secret: <c>PRIVATE+KEY+name+id+seed</c>.</summary>
    public string Export() => _key.Export();

    public void Dispose() => _key.Dispose();
}
