using NSec.Cryptography;

namespace TheoryLedger.Integrity.Notes;

/// <summary>Signatures of RFC 8032, strictly: keys and signatures have one spelling, and a key binds to one message.</summary>
internal static class Ed25519
{
    public const int KeyLength = 32;
    public const int SignatureLength = 64;

    private static readonly SignatureAlgorithm Algorithm = SignatureAlgorithm.Ed25519;

    // The y coordinates of the eight points of low order. Under such a key one signature fits many messages.
    private static readonly byte[][] LowOrder =
    [
        Convert.FromHexString("0000000000000000000000000000000000000000000000000000000000000000"),
        Convert.FromHexString("0100000000000000000000000000000000000000000000000000000000000000"),
        Convert.FromHexString("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
        Convert.FromHexString("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"),
        Convert.FromHexString("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
    ];

    public static Key ImportSeed(ReadOnlySpan<byte> seed) =>
        Key.Import(
            Algorithm,
            seed,
            KeyBlobFormat.RawPrivateKey,
            new KeyCreationParameters { ExportPolicy = KeyExportPolicies.AllowPlaintextExport }
        );

    public static byte[] Sign(Key key, ReadOnlySpan<byte> message) => Algorithm.Sign(key, message);

    public static bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) =>
        signature.Length == SignatureLength
        && IsSound(publicKey)
        && PublicKey.TryImport(Algorithm, publicKey, KeyBlobFormat.RawPublicKey, out var key)
        && Algorithm.Verify(key!, message, signature);

    /// <summary>Whether a key is spelt as it must be and is not of low order.</summary>
    public static bool IsSound(ReadOnlySpan<byte> publicKey)
    {
        if (publicKey.Length != KeyLength)
        {
            return false;
        }

        Span<byte> y = stackalloc byte[KeyLength];
        publicKey.CopyTo(y);
        y[^1] &= 0x7F;
        return IsCanonical(y) && !IsLowOrder(y);
    }

    // Below p = 2^255 - 19, so that there is no second spelling of the point.
    private static bool IsCanonical(ReadOnlySpan<byte> y) =>
        y[0] < 0xED || y[^1] != 0x7F || y[1..^1].ContainsAnyExcept((byte)0xFF);

    private static bool IsLowOrder(ReadOnlySpan<byte> y)
    {
        foreach (var low in LowOrder)
        {
            if (y.SequenceEqual(low))
            {
                return true;
            }
        }

        return false;
    }
}
