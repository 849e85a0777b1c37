using System.Security.Cryptography;

namespace TheoryLedger.Server.Protection;

/// <summary>AES-256-GCM: a random nonce, the tag, the ciphertext.</summary>
public static class Sealed
{
    private const int Nonce = 12;
    private const int Tag = 16;

    public static byte[] Close(byte[] key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> context)
    {
        var box = new byte[Nonce + Tag + plain.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, Nonce));
        using var cipher = new AesGcm(key, Tag);
        cipher.Encrypt(box.AsSpan(0, Nonce), plain, box.AsSpan(Nonce + Tag), box.AsSpan(Nonce, Tag), context);
        return box;
    }

    /// <exception cref="CryptographicException">The box was altered, or the key or the context is another.</exception>
    public static byte[] Open(byte[] key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> context)
    {
        var plain = new byte[box.Length - Nonce - Tag];
        using var cipher = new AesGcm(key, Tag);
        cipher.Decrypt(box[..Nonce], box[(Nonce + Tag)..], box.Slice(Nonce, Tag), plain, context);
        return plain;
    }
}
