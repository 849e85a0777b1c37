using System.Text;
using CsCheck;
using TheoryLedger.Integrity.Notes;
using BouncyEd25519 = Org.BouncyCastle.Math.EC.Rfc8032.Ed25519;

namespace TheoryLedger.Tests.Integrity.Notes;

public sealed class KeyTests
{
    private const string Verifier = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private const string Secret = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private const string Text =
        "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private const string Line =
        "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=";

    [Fact]
    public void The_example_of_gos_note_package_comes_out_the_same()
    {
        Assert.True(NoteSigner.TryParse(Secret, out var signer));
        using (signer)
        {
            Assert.Equal(Line, $"{signer.Sign(Text)}");
            Assert.Equal(Verifier, $"{signer.Verifier}");
            Assert.Equal(Secret, signer.Export());
            Assert.Equal(Parse(Verifier), signer.Verifier);
        }
    }

    [Fact]
    public void A_witness_key_comes_back_from_its_text()
    {
        Assert.True(Cosigner.TryParse(Keys.Witness.Export(), out var witness));
        using (witness)
        {
            Assert.Equal(Keys.Witness.Verifier, witness.Verifier);
            Assert.Equal(SignatureType.Cosignature, witness.Verifier.Type);
            Assert.Equal(witness.Verifier, Parse($"{witness.Verifier}"));
        }
    }

    [Fact]
    public void One_key_has_another_id_for_each_use()
    {
        using var log = new NoteSigner("same.example", Keys.Seed(9));
        using var witness = new Cosigner("same.example", Keys.Seed(9));
        Assert.True(log.Verifier.PublicKey.Span.SequenceEqual(witness.Verifier.PublicKey.Span));
        Assert.NotEqual(log.Verifier.KeyId, witness.Verifier.KeyId);
        Assert.NotEqual(log.Verifier, witness.Verifier);
    }

    [Theory]
    [InlineData("")]
    [InlineData("PeterNeumann")]
    [InlineData("PeterNeumann+c74f20a3")]
    [InlineData("+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+0c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T")]
    [InlineData("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW ")]
    [InlineData("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWAA==")]
    [InlineData("PeterNeumann+c74f20a3+AhpC2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a3+BBpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a3+")]
    [InlineData("PeterNeumann+c74f20a3+AQ==")]
    public void What_is_not_a_verifier_key_is_refused(string text)
    {
        Assert.False(VerifierKey.TryParse(text, out _, out var why));
        Assert.EndsWith(".", why, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_a_secret_key_is_refused()
    {
        Assert.False(NoteSigner.TryParse(Secret.Replace("c74f20a3", "c74f20a4", StringComparison.Ordinal), out _));
        Assert.False(NoteSigner.TryParse(Verifier, out _));
        Assert.False(NoteSigner.TryParse(Secret[..^4], out _));
        Assert.False(NoteSigner.TryParse(Keys.Witness.Export(), out _));
        Assert.False(Cosigner.TryParse(Secret, out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a+b")]
    [InlineData("a\nb")]
    [InlineData("a\u3000b")]
    public void Not_every_name_can_be_a_keys(string name)
    {
        Assert.False(KeyName.IsValid(name));
        Assert.Throws<ArgumentException>(() =>
            new VerifierKey(name, SignatureType.Ed25519, Keys.Log.Verifier.PublicKey)
        );
    }

    [Fact]
    public void Half_a_character_names_no_key() => Assert.False(KeyName.IsValid("a\ud83d"));

    [Fact]
    public void A_second_implementation_makes_the_same_signatures() =>
        Gen.Select(Gen.Byte.Array[32], Gen.Char['!', '~'].Array[0, 300])
            .Sample(
                (seed, letters) =>
                {
                    var text = $"{new string(letters)}\n";
                    using var signer = new NoteSigner("log.example", seed);
                    var theirs = new byte[64];
                    BouncyEd25519.Sign(seed, 0, Encoding.UTF8.GetBytes(text), 0, text.Length, theirs, 0);
                    Assert.Equal(theirs, signer.Sign(text).Bytes);
                    Assert.True(
                        signer.Verifier.Verifies(
                            text,
                            new NoteSignature("log.example", signer.Verifier.KeyId, theirs),
                            out _
                        )
                    );
                },
                iter: 30
            );

    internal static VerifierKey Parse(string text) =>
        VerifierKey.TryParse(text, out var key, out var why) ? key : throw new FormatException(why);
}
