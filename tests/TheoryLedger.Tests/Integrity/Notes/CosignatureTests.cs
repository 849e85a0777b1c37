using System.Buffers.Binary;
using System.Text;
using TheoryLedger.Integrity.Notes;
using BouncyEd25519 = Org.BouncyCastle.Math.EC.Rfc8032.Ed25519;

namespace TheoryLedger.Tests.Integrity.Notes;

public sealed class CosignatureTests
{
    private const string Text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

    private static readonly DateTimeOffset Time = DateTimeOffset.FromUnixTimeSeconds(1679315147);

    [Fact]
    public void A_witness_signs_the_checkpoint_and_the_time()
    {
        var bytes = Keys.Witness.Sign(Text, Time).Bytes.ToArray();
        var message = Encoding.UTF8.GetBytes($"cosignature/v1\ntime 1679315147\n{Text}");
        var publicKey = Keys.Witness.Verifier.PublicKey.ToArray();

        Assert.Equal(72, bytes.Length);
        Assert.Equal(1679315147, BinaryPrimitives.ReadInt64BigEndian(bytes));
        Assert.True(BouncyEd25519.Verify(bytes, 8, publicKey, 0, message, 0, message.Length));
    }

    [Fact]
    public void It_tells_when_it_was_given()
    {
        var note = new SignedNote(Text, [Keys.Log.Sign(Text), Keys.Witness.Sign(Text, Time)]);
        var by = Assert.IsType<NoteVerdict.Signed>(note.Verify([Keys.Log.Verifier, Keys.Witness.Verifier]));
        Assert.Equal([null, 1679315147L], by.Signatures.Select(s => s.Time));
    }

    [Fact]
    public void A_witness_may_say_it_again_later() =>
        Assert.IsType<NoteVerdict.Signed>(
            new SignedNote(Text, [Keys.Witness.Sign(Text, Time), Keys.Witness.Sign(Text, Time.AddDays(1))]).Verify([
                Keys.Witness.Verifier,
            ])
        );

    [Fact]
    public void Its_time_cannot_be_changed()
    {
        var signature = Keys.Witness.Sign(Text, Time);
        foreach (var bit in Enumerable.Range(0, 64))
        {
            var bytes = signature.Bytes.ToArray();
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(Keys.Witness.Verifier.Verifies(Text, signature with { Bytes = bytes }, out var time));
            Assert.Null(time);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(64)]
    [InlineData(71)]
    [InlineData(73)]
    public void It_has_72_bytes(int length)
    {
        var signature = Keys.Witness.Sign(Text, Time);
        byte[] bytes = [.. signature.Bytes.Span, 0];
        Assert.False(Keys.Witness.Verifier.Verifies(Text, signature with { Bytes = bytes.AsMemory(0, length) }, out _));
    }

    [Fact]
    public void A_signature_of_one_kind_is_none_of_the_other()
    {
        using var log = new NoteSigner("same.example", Keys.Seed(9));
        using var witness = new Cosigner("same.example", Keys.Seed(9));
        var cosignature = witness.Sign(Text, Time) with { KeyId = log.Verifier.KeyId };
        var signature = log.Sign($"cosignature/v1\ntime 0\n{Text}") with { KeyId = witness.Verifier.KeyId };

        Assert.False(log.Verifier.Verifies(Text, cosignature, out _));
        Assert.False(witness.Verifier.Verifies(Text, signature, out _));
    }

    [Fact]
    public void It_has_no_time_before_1970() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Keys.Witness.Sign(Text, DateTimeOffset.UnixEpoch.AddSeconds(-1))
        );
}
