using System.Text;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Notes;
using TheoryLedger.Integrity.Trees;
using TheoryLedger.Tests.Integrity.Notes;

namespace TheoryLedger.Tests.Integrity.Logs;

public sealed class CheckpointTests
{
    // The example of c2sp.org/tlog-checkpoint.
    private const string Published =
        "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

    private static readonly Checkpoint Ours = new(Keys.Origin, 3, TreeHash.Empty);
    private static readonly LogKeys Known = new(Keys.Origin, [Keys.Log.Verifier], [Keys.Witness.Verifier]);

    [Fact]
    public void The_published_example_is_read()
    {
        var checkpoint = Parse(Published);
        Assert.Equal(("example.com/behind-the-sofa", 20852163), (checkpoint.Origin, checkpoint.Size));
        Assert.Equal("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=", checkpoint.Root.ToBase64());
        Assert.Equal(Published, $"{checkpoint}");
    }

    [Theory]
    [InlineData("a\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("a b+c\n9223372036854775807\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\none\n two\n")]
    public void A_checkpoint_is_read_back_as_it_was_written(string text) => Assert.Equal(text, $"{Parse(text)}");

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("a\n1\n")]
    [InlineData("a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")]
    [InlineData("\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("a\n\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("a\n1\n\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n")]
    [InlineData("a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\nextension\n")]
    [InlineData("a\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("a\n00\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("a\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("a\n+1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("a\n1 \n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("a\n1.0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("a\n0x1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("a\n٣\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("a\n9223372036854775808\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n")]
    [InlineData("a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU\n")]
    [InlineData("a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuA==\n")]
    [InlineData("a\n1\n 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")]
    [InlineData("a\n1\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\n")]
    public void What_is_malformed_is_refused_with_a_reason(string text)
    {
        Assert.False(Checkpoint.TryParse(text, out _, out var why));
        Assert.EndsWith(".", why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_signed_checkpoint_is_read_back_as_it_was_written()
    {
        var signed = SignedCheckpoint
            .Sign(Ours, Keys.Log, Keys.NextLog)
            .With(Keys.Witness.Sign($"{Ours}", DateTimeOffset.UnixEpoch));
        Assert.True(SignedCheckpoint.TryParse(signed.ToBytes(), out var read, out _));
        Assert.Equal(Ours, read.Checkpoint);
        Assert.Equal($"{signed}", $"{read}");
        Assert.Single(Assert.IsType<CheckpointVerdict.Signed>(Known.Verify(read)).Witnesses);
    }

    [Fact]
    public void A_note_that_is_no_checkpoint_is_refused()
    {
        var note = new SignedNote("hello\n", [Keys.Log.Sign("hello\n")]);
        Assert.False(SignedCheckpoint.TryParse(note.ToBytes(), out _, out var why));
        Assert.Contains("three lines", why, StringComparison.Ordinal);
        Assert.False(SignedCheckpoint.TryParse(Encoding.UTF8.GetBytes($"{Ours}"), out _, out _));
    }

    [Fact]
    public void The_log_itself_must_have_signed_it()
    {
        var seen = new SignedNote($"{Ours}", [Keys.Witness.Sign($"{Ours}", DateTimeOffset.UnixEpoch)]);
        Assert.True(SignedCheckpoint.TryParse(seen.ToBytes(), out var signed, out _));
        Assert.Equal(new CheckpointVerdict.Unsigned(), Known.Verify(signed));
        Assert.Equal(new CheckpointVerdict.Unsigned(), Known.Verify(SignedCheckpoint.Sign(Ours, Keys.Stranger)));
    }

    [Fact]
    public void A_checkpoint_of_another_log_is_none_of_this_one() =>
        Assert.Equal(
            new CheckpointVerdict.OfAnotherLog(Keys.Origin, "else.example"),
            Known.Verify(SignedCheckpoint.Sign(Ours with { Origin = "else.example" }, Keys.Log))
        );

    [Fact]
    public void A_false_cosignature_of_a_known_witness_spoils_it()
    {
        var other = Ours with { Size = 4 };
        var signed = SignedCheckpoint
            .Sign(Ours, Keys.Log)
            .With(Keys.Witness.Sign($"{other}", DateTimeOffset.UnixEpoch));
        Assert.Equal(new CheckpointVerdict.Forged(Keys.Witness.Verifier), Known.Verify(signed));
    }

    private static Checkpoint Parse(string text) =>
        Checkpoint.TryParse(text, out var checkpoint, out var why) ? checkpoint : throw new FormatException(why);
}
