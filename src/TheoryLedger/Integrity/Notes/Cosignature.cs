using System.Buffers.Binary;
using System.Text;
using NSec.Cryptography;

namespace TheoryLedger.Integrity.Notes;

/// <summary>A witness's word that, at this time, this was the largest consistent log it had seen (c2sp.org/tlog-cosignature).</summary>
internal static class Cosignature
{
    private const int TimeLength = 8;

    public static byte[] Sign(Key key, string text, long time)
    {
        var bytes = new byte[TimeLength + Ed25519.SignatureLength];
        BinaryPrimitives.WriteInt64BigEndian(bytes, time);
        Ed25519.Sign(key, Message(text, time)).CopyTo(bytes, TimeLength);
        return bytes;
    }

    public static bool Verify(ReadOnlySpan<byte> publicKey, string text, ReadOnlySpan<byte> bytes, out long? time)
    {
        var isTimed = bytes.Length == TimeLength + Ed25519.SignatureLength;
        // Times beyond 2^63 - 1 are negative here, and not allowed.
        var claimed = isTimed ? BinaryPrimitives.ReadInt64BigEndian(bytes) : -1;
        time = claimed >= 0 && Ed25519.Verify(publicKey, Message(text, claimed), bytes[TimeLength..]) ? claimed : null;
        return time is not null;
    }

    private static byte[] Message(string text, long time) =>
        Encoding.UTF8.GetBytes($"cosignature/v1\ntime {time}\n{text}");
}
