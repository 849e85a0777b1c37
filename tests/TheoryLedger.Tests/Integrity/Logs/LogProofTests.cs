using System.Text;
using CsCheck;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Trees;
using TheoryLedger.Tests.Integrity.Notes;
using TheoryLedger.Tests.Integrity.Trees;

namespace TheoryLedger.Tests.Integrity.Logs;

public sealed class LogProofTests
{
    private static readonly Hash[] Leaves = WholeTree.Leaves(13);
    private static readonly LogKeys Known = new(Keys.Origin, [Keys.Log.Verifier], [Keys.Witness.Verifier]);
    private static readonly Checkpoint Head = new(Keys.Origin, Leaves.Length, SlowTree.Root(Leaves));
    private static readonly LogProof Fifth = new(
        4,
        SlowTree.Path(4, Leaves),
        SignedCheckpoint.Sign(Head, Keys.Log).With(Keys.Witness.Sign($"{Head}", DateTimeOffset.UnixEpoch))
    );

    // A witness whose name was spoilt is merely unknown.
    private static readonly byte[] Unwitnessed = (
        Fifth with
        {
            Checkpoint = SignedCheckpoint.Sign(Head, Keys.Log),
        }
    ).ToBytes();

    [Fact]
    public void An_entry_is_proven_without_the_log_at_hand()
    {
        var proven = Assert.IsType<LogProofVerdict.Proven>(Parse($"{Fifth}").Verify(Leaves[4], Known));
        Assert.Equal(0, Assert.Single(proven.Witnesses).Time);
    }

    [Fact]
    public void It_is_laid_out_as_specified()
    {
        var lines = $"{Fifth with { Extra = "more"u8.ToArray() }}".Split('\n');
        Assert.Equal(["c2sp.org/tlog-proof@v1", "extra bW9yZQ==", "index 4", Fifth.Path[0].ToBase64()], lines[..4]);
        Assert.Equal(["", Keys.Origin, "13"], lines[(3 + Fifth.Path.Count)..(6 + Fifth.Path.Count)]);
    }

    [Fact]
    public void It_is_read_back_as_it_was_written()
    {
        var extra = Fifth with { Extra = new byte[] { 0, 255 } };
        Assert.Equal(Fifth, Parse($"{Fifth}"));
        Assert.Equal(extra, Parse($"{extra}"));
        Assert.Equal(extra.Extra.ToArray(), Parse($"{extra}").Extra.ToArray());
        Assert.NotEqual(Fifth, extra);
    }

    [Fact]
    public void The_only_entry_of_a_log_needs_no_path()
    {
        var head = new Checkpoint(Keys.Origin, 1, Leaves[0]);
        var proof = new LogProof(0, [], SignedCheckpoint.Sign(head, Keys.Log));
        Assert.IsType<LogProofVerdict.Proven>(Parse($"{proof}").Verify(Leaves[0], Known));
    }

    [Fact]
    public void Another_leaf_is_not_proven() =>
        Assert.IsType<LogProofVerdict.NotIncluded>(Fifth.Verify(Leaves[5], Known));

    [Fact]
    public void Under_a_checkpoint_that_nobody_known_signed_nothing_is_proven() =>
        Assert.Equal(
            new LogProofVerdict.Refused(new CheckpointVerdict.Unsigned()),
            (Fifth with { Checkpoint = SignedCheckpoint.Sign(Head, Keys.Stranger) }).Verify(Leaves[4], Known)
        );

    [Theory]
    [InlineData("c2sp.org/tlog-proof@v1\n", "")]
    [InlineData("@v1", "@v2")]
    [InlineData("@v1\n", "@v1 \n")]
    [InlineData("@v1\n", "@v1\n\n")]
    [InlineData("index 4\n", "")]
    [InlineData("index 4", "index 04")]
    [InlineData("index 4", "index -4")]
    [InlineData("index 4", "index  4")]
    [InlineData("index 4", "Index 4")]
    [InlineData("index 4", "index ")]
    [InlineData("index 4", "index 9223372036854775808")]
    [InlineData("index 4\n", "index 4\nindex 4\n")]
    [InlineData("index 4\n", "extra \nindex 4\n")]
    [InlineData("index 4\n", "extra bW9yZR==\nindex 4\n")]
    [InlineData("index 4\n", "extra bW9yZQ==\nextra bW9yZQ==\nindex 4\n")]
    [InlineData("index 4\n", "index 4\nbW9yZQ==\n")]
    [InlineData("index 4\n", "index 4\nextra bW9yZQ==\n")]
    [InlineData("index 4\n", "index 4\n\n")]
    [InlineData("\n\n", "\n\n\n")]
    [InlineData("\n\n", "\r\n\r\n")]
    [InlineData("\n\n", "\n")]
    [InlineData("— theoryledger", "theoryledger")]
    public void What_is_malformed_is_refused_with_a_reason(string part, string otherwise)
    {
        var text = $"{Fifth}";
        var at = text.IndexOf(part, StringComparison.Ordinal);
        AssertRefused($"{text[..at]}{otherwise}{text[(at + part.Length)..]}");
    }

    [Fact]
    public void A_path_longer_than_any_tree_is_refused() =>
        AssertRefused($"{Fifth with { Path = [.. Enumerable.Repeat(Leaves[0], 64)] }}");

    [Fact]
    public void Changed_anywhere_it_proves_nothing() =>
        Gen.Select(Gen.Int[0, Unwitnessed.Length - 1], Gen.Int[0, 7])
            .Sample(
                (at, bit) =>
                {
                    var bytes = Unwitnessed.ToArray();
                    bytes[at] ^= (byte)(1 << bit);
                    Assert.False(IsProven(bytes));
                },
                iter: 1_000
            );

    [Fact]
    public void Cut_short_or_filled_up_it_proves_nothing() =>
        Gen.Select(Gen.Int[0, Unwitnessed.Length - 2], Gen.Byte.Array[0, 3])
            .Sample(
                (at, more) =>
                {
                    Assert.False(IsProven([.. Unwitnessed[..at], .. more]));
                    Assert.False(IsProven([.. Unwitnessed, .. more, 0]));
                },
                iter: 500
            );

    private static bool IsProven(byte[] bytes) =>
        LogProof.TryParse(bytes, out var proof, out _) && proof.Verify(Leaves[4], Known) is LogProofVerdict.Proven;

    private static void AssertRefused(string text)
    {
        Assert.False(LogProof.TryParse(Encoding.UTF8.GetBytes(text), out _, out var why));
        Assert.EndsWith(".", why, StringComparison.Ordinal);
    }

    private static LogProof Parse(string text) =>
        LogProof.TryParse(Encoding.UTF8.GetBytes(text), out var proof, out var why)
            ? proof
            : throw new FormatException(why);
}
