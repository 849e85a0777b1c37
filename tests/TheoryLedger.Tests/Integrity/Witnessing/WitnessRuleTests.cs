using System.Text;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Notes;
using TheoryLedger.Integrity.Trees;
using TheoryLedger.Integrity.Witnessing;
using TheoryLedger.Tests.Integrity.Trees;
using Keys = TheoryLedger.Tests.Integrity.Notes.Keys;

namespace TheoryLedger.Tests.Integrity.Witnessing;

/// <summary>What c2sp.org/tlog-witness demands of a witness, case by case.</summary>
public sealed class WitnessRuleTests
{
    private static readonly Hash[] Leaves = WholeTree.Leaves(20);
    private static readonly LogKeys Watched = new(Keys.Origin, [Keys.Log.Verifier], []);

    // The example of c2sp.org/tlog-witness.
    private const string Published = """
        old 20852014
        PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
        jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
        5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
        /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

        example.com/behind-the-sofa
        20852163
        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

        — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
        — example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=

        """;

    [Fact]
    public void The_published_example_is_read_and_written_back()
    {
        Assert.True(AddCheckpoint.TryParse(Encoding.UTF8.GetBytes(Published), out var request));

        Assert.Equal(
            (20852014, 4, 20852163),
            (request.Earlier, request.Path.Count, request.Checkpoint.Checkpoint.Size)
        );
        Assert.Equal(2, request.Checkpoint.Note.Signatures.Count);
        Assert.Equal(Published, Encoding.UTF8.GetString(request.ToBytes()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("old 0")]
    [InlineData("old 01\n\n")]
    [InlineData("old -1\n\n")]
    [InlineData("Old 1\n\n")]
    [InlineData("old  1\n\n")]
    [InlineData("old 1 \n\n")]
    [InlineData("old 99999999999999999999\n\n")]
    [InlineData("old 1\nAAAA\n\n")]
    [InlineData("old 1\nPlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw\n\n")]
    [InlineData("\n\n")]
    public void What_does_not_begin_as_it_must_is_no_request(string beginning) =>
        Assert.False(AddCheckpoint.TryParse(Encoding.UTF8.GetBytes($"{beginning}{Signed(5)}"), out _));

    [Fact]
    public void Nor_is_one_with_too_long_a_proof_or_without_a_checkpoint()
    {
        var longest = new AddCheckpoint(1, [.. Enumerable.Repeat(default(Hash), 63)], Signed(5));
        Assert.True(AddCheckpoint.TryParse(longest.ToBytes(), out _));

        Assert.False(AddCheckpoint.TryParse((longest with { Path = [.. longest.Path, default] }).ToBytes(), out _));
        Assert.False(AddCheckpoint.TryParse("old 0\n\n"u8, out _));
        Assert.False(AddCheckpoint.TryParse("old 0\n\nnot a checkpoint\n"u8, out _));
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(5, 5)]
    [InlineData(5, 6)]
    [InlineData(1, 20)]
    [InlineData(16, 20)]
    public void A_log_that_grew_is_vouched_for(int seen, int size) =>
        Assert.IsType<WitnessVerdict.Vouched>(Judge(seen, size, seen == 0 ? null : Of(seen)));

    [Fact]
    public void A_log_that_is_not_watched_is_unknown()
    {
        var request = Request(0, 5);

        Assert.IsType<WitnessVerdict.Unknown>(WitnessRule.Judge(request, keys: null, seen: null));
        Assert.IsType<WitnessVerdict.Unknown>(
            WitnessRule.Judge(request, Watched with { Origin = "other" }, seen: null)
        );
    }

    [Fact]
    public void What_no_trusted_key_signed_is_not_signed()
    {
        var signed = SignedCheckpoint.Sign(Of(5), Keys.NextLog);
        var forged = new SignedNote($"{Of(5)}", [Keys.Log.Sign($"{Of(6)}")]);
        Assert.True(SignedCheckpoint.TryParse(forged.ToBytes(), out var spoilt, out _));

        Assert.IsType<WitnessVerdict.Unsigned>(
            WitnessRule.Judge(new AddCheckpoint(0, [], signed), Watched, seen: null)
        );
        Assert.IsType<WitnessVerdict.Unsigned>(
            WitnessRule.Judge(new AddCheckpoint(0, [], spoilt), Watched, seen: null)
        );
    }

    [Fact]
    public void Signatures_of_strangers_are_passed_over()
    {
        var signed = SignedCheckpoint.Sign(Of(5), Keys.Stranger, Keys.Log);

        Assert.IsType<WitnessVerdict.Vouched>(WitnessRule.Judge(new AddCheckpoint(0, [], signed), Watched, seen: null));
    }

    [Fact]
    public void A_log_cannot_grow_backwards() =>
        Assert.IsType<WitnessVerdict.Misshapen>(WitnessRule.Judge(new AddCheckpoint(6, [], Signed(5)), Watched, Of(6)));

    [Theory]
    [InlineData(0, 6)]
    [InlineData(5, 6)]
    [InlineData(7, 9)]
    public void Whoever_begins_elsewhere_is_told_what_was_seen(int earlier, int size)
    {
        var stale = Assert.IsType<WitnessVerdict.Stale>(WitnessRule.Judge(Request(earlier, size), Watched, Of(6)));

        Assert.Equal((6, false), (stale.Size, stale.IsFork));
    }

    [Fact]
    public void Two_histories_of_one_length_are_a_fork()
    {
        var other = SignedCheckpoint.Sign(new Checkpoint(Keys.Origin, 5, default), Keys.Log);

        var verdict = WitnessRule.Judge(new AddCheckpoint(5, [], other), Watched, Of(5));

        Assert.True(Assert.IsType<WitnessVerdict.Stale>(verdict).IsFork);
    }

    [Fact]
    public void A_proof_that_does_not_hold_is_not_vouched_for()
    {
        var right = Request(5, 9);
        AddCheckpoint[] wrong =
        [
            right with
            {
                Path = [],
            },
            right with
            {
                Path = [.. right.Path, default],
            },
            right with
            {
                Path = [.. right.Path.Skip(1)],
            },
            right with
            {
                Path = [.. right.Path.Reverse()],
            },
            right with
            {
                Checkpoint = SignedCheckpoint.Sign(new Checkpoint(Keys.Origin, 9, default), Keys.Log),
            },
        ];

        Assert.All(
            wrong,
            request => Assert.IsType<WitnessVerdict.Unproven>(WitnessRule.Judge(request, Watched, Of(5)))
        );
        Assert.IsType<WitnessVerdict.Unproven>(
            WitnessRule.Judge(Request(0, 9) with { Path = [default] }, Watched, seen: null)
        );
        Assert.IsType<WitnessVerdict.Unproven>(
            WitnessRule.Judge(new AddCheckpoint(5, [default], Signed(5)), Watched, Of(5))
        );
    }

    private static WitnessVerdict Judge(int earlier, int size, Checkpoint? seen) =>
        WitnessRule.Judge(Request(earlier, size), Watched, seen);

    private static AddCheckpoint Request(int earlier, int size) =>
        new(earlier, earlier == 0 ? [] : SlowTree.Proof(earlier, Leaves[..size]), Signed(size));

    private static Checkpoint Of(int size) => new(Keys.Origin, size, SlowTree.Root(Leaves[..size]));

    private static SignedCheckpoint Signed(int size) => SignedCheckpoint.Sign(Of(size), Keys.Log);
}
