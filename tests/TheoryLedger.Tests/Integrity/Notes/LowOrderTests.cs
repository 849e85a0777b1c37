using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using TheoryLedger.Integrity.Notes;

namespace TheoryLedger.Tests.Integrity.Notes;

/// <summary>Keys and signatures that some verifiers accept and others do not (C2SP's CCTV lists them); we accept none.</summary>
public sealed class LowOrderTests
{
    /// <summary>Every spelling of the eight points of low order.</summary>
    private static readonly byte[][] LowOrder =
    [
        .. SlowEd25519.LowOrder.SelectMany(Spellings).DistinctBy(Convert.ToHexString),
    ];

    [Fact]
    public void There_are_fourteen_ways_to_write_a_key_of_low_order_and_none_is_taken()
    {
        Assert.Equal(14, LowOrder.Length);
        Assert.All(
            LowOrder,
            key => Assert.Throws<ArgumentException>(() => new VerifierKey("k", SignatureType.Ed25519, key))
        );
        Assert.All(LowOrder, key => Assert.False(VerifierKey.TryParse(Written(key), out _, out _)));
    }

    [Fact]
    public void Under_such_a_key_one_signature_would_fit_many_texts()
    {
        var nothing = SlowEd25519.Encode(SlowEd25519.Nothing);
        byte[] signature = [.. SlowEd25519.Encode(SlowEd25519.Times(7, SlowEd25519.B)), .. SlowEd25519.Bytes(7)];
        Assert.True(SlowEd25519.Verify(nothing, "yes\n"u8.ToArray(), signature));
        Assert.True(SlowEd25519.Verify(nothing, "no\n"u8.ToArray(), signature));
    }

    [Fact]
    public void A_key_that_is_spelt_in_another_way_is_not_taken()
    {
        // y = 3 and y = 3 + p are the same point.
        var key = SlowEd25519.Bytes(3);
        Assert.NotNull(SlowEd25519.Decode(key));
        Assert.Equal(SlowEd25519.Decode(key), SlowEd25519.Decode(SlowEd25519.Bytes(SlowEd25519.P + 3)));
        Assert.NotNull(new VerifierKey("k", SignatureType.Ed25519, key));
        Assert.Throws<ArgumentException>(() =>
            new VerifierKey("k", SignatureType.Ed25519, SlowEd25519.Bytes(SlowEd25519.P + 3))
        );
    }

    [Fact]
    public void A_signature_that_begins_with_nothing_is_refused()
    {
        // With R = 0 and S = k·a, S·B = R + k·A holds.
        var (secret, message) = ((BigInteger)12345, "text\n"u8.ToArray());
        var key = SlowEd25519.Encode(SlowEd25519.Times(secret, SlowEd25519.B));
        var r = SlowEd25519.Encode(SlowEd25519.Nothing);
        var s = SlowEd25519.K(r, key, message) * secret % SlowEd25519.L;

        AssertRefused(key, message, [.. r, .. SlowEd25519.Bytes(s)]);
    }

    [Fact]
    public void A_signature_has_one_spelling()
    {
        var ours = Keys.Log.Sign("text\n").Bytes.ToArray();
        var s = new BigInteger(ours.AsSpan(32), isUnsigned: true) + SlowEd25519.L;

        AssertRefused(
            Keys.Log.Verifier.PublicKey.ToArray(),
            "text\n"u8.ToArray(),
            [.. ours[..32], .. SlowEd25519.Bytes(s)]
        );
    }

    [Fact]
    public void Plain_arithmetic_agrees_on_what_is_sound()
    {
        var key = Keys.Log.Verifier.PublicKey.ToArray();
        Assert.True(SlowEd25519.Verify(key, "text\n"u8.ToArray(), Keys.Log.Sign("text\n").Bytes.ToArray()));
        Assert.False(SlowEd25519.Verify(key, "test\n"u8.ToArray(), Keys.Log.Sign("text\n").Bytes.ToArray()));
    }

    // It would pass a lenient verifier, else refusing it shows nothing.
    private static void AssertRefused(byte[] publicKey, byte[] message, byte[] signature)
    {
        Assert.True(SlowEd25519.Verify(publicKey, message, signature));
        var key = new VerifierKey("k", SignatureType.Ed25519, publicKey);
        Assert.False(
            key.Verifies(Encoding.UTF8.GetString(message), new NoteSignature("k", key.KeyId, signature), out _)
        );
    }

    private static string Written(byte[] key) =>
        $"k+{Convert.ToHexStringLower(SHA256.HashData([.. "k\n\u0001"u8, .. key])[..4])}+{Convert.ToBase64String([1, .. key])}";

    private static IEnumerable<byte[]> Spellings((BigInteger X, BigInteger Y) point)
    {
        foreach (var y in (BigInteger[])[point.Y, point.Y + SlowEd25519.P])
        {
            var isOdd = !point.X.IsEven;
            foreach (var sign in (bool[])(point.X.IsZero ? [false, true] : [isOdd]))
            {
                if (y < BigInteger.Pow(2, 255))
                {
                    var bytes = SlowEd25519.Bytes(y);
                    bytes[31] |= (byte)(sign ? 0x80 : 0);
                    yield return bytes;
                }
            }
        }
    }
}
