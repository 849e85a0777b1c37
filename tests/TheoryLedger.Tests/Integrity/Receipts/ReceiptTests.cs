using System.Text;
using CsCheck;
using TheoryLedger.Integrity.Leaves;
using TheoryLedger.Integrity.Logs;
using TheoryLedger.Integrity.Notes;
using TheoryLedger.Integrity.Receipts;
using TheoryLedger.Integrity.Trees;
using TheoryLedger.Tests.Integrity.Notes;

namespace TheoryLedger.Tests.Integrity.Receipts;

public sealed class ReceiptTests
{
    private static readonly Guid Event = Guid.Parse("0190a000-0000-7000-8000-000000000001");
    private static readonly DateTimeOffset At = new DateTimeOffset(2026, 7, 3, 9, 30, 0, TimeSpan.Zero).AddMicroseconds(
        7
    );
    private static readonly Hash Payload = TreeHash.Of("payload"u8);
    private static readonly Hash Headers = TreeHash.Of("headers"u8);
    private static readonly EventReceipt Promise = new(Keys.Origin, 2, Event, "memo-written.v1", At, Payload, Headers);

    private static readonly EventLeaf Leaf = new()
    {
        EventId = Event,
        StreamId = Event,
        Version = 1,
        Position = 2,
        Type = "memo-written.v1",
        At = At,
        By = "agent/6f1c",
        Payload = Payload,
        Headers = Headers,
        Previous = null,
    };

    [Fact]
    public void It_says_in_eight_lines_what_was_recorded() =>
        Assert.Equal(
            [
                "theoryledger receipt v1",
                Keys.Origin,
                "2",
                "0190a000-0000-7000-8000-000000000001",
                "memo-written.v1",
                "2026-07-03T09:30:00.000007Z",
                $"{Payload}",
                $"{Headers}",
                "",
            ],
            $"{Promise}".Split('\n')
        );

    [Fact]
    public void It_is_read_back_as_it_was_signed()
    {
        var signed = SignedReceipt.Sign(Promise, Keys.Log);
        Assert.True(SignedReceipt.TryParse(signed.ToBytes(), out var read, out _));
        Assert.Equal(Promise, read.Receipt);
        Assert.True(read.IsSignedBy([Keys.Log.Verifier]));
        Assert.False(read.IsSignedBy([Keys.Stranger.Verifier]));
    }

    [Fact]
    public void It_is_no_checkpoint() =>
        Assert.False(SignedCheckpoint.TryParse(SignedReceipt.Sign(Promise, Keys.Log).ToBytes(), out _, out _));

    [Theory]
    [InlineData("receipt v1", "receipt v2")]
    [InlineData("\n2\n", "\n02\n")]
    [InlineData("\n2\n", "\n-2\n")]
    [InlineData("0190a000-", "0190A000-")]
    [InlineData("0190a000-0000-", "0190a0000000")]
    [InlineData(".000007Z", ".7Z")]
    [InlineData(".000007Z", ".000007+00:00")]
    [InlineData("2026-07-03", "2026-02-30")]
    [InlineData("memo-written.v1\n", "")]
    [InlineData("memo-written.v1\n", "memo-written.v1\nmore\n")]
    public void What_is_written_otherwise_is_refused_with_a_reason(string part, string otherwise)
    {
        var text = $"{Promise}".Replace(part, otherwise, StringComparison.Ordinal);
        Assert.NotEqual($"{Promise}", text);
        Assert.False(EventReceipt.TryParse(text, out _, out var why));
        Assert.EndsWith(".", why, StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_anywhere_it_is_not_signed() =>
        Gen.Select(Gen.Int[0, $"{Promise}".Length - 1], Gen.Int[0, 6])
            .Sample(
                (at, bit) =>
                {
                    var bytes = SignedReceipt.Sign(Promise, Keys.Log).ToBytes();
                    bytes[at] ^= (byte)(1 << bit);
                    Assert.False(
                        SignedReceipt.TryParse(bytes, out var read, out _) && read.IsSignedBy([Keys.Log.Verifier])
                    );
                },
                iter: 500
            );

    [Fact]
    public void A_leaf_that_says_the_same_keeps_the_promise() =>
        Assert.Equal(new ReceiptVerdict.Kept(1), Check(Leaf with { Position = 1, EventId = Keep }, Leaf));

    [Fact]
    public void As_long_as_the_log_ends_before_it_nothing_can_be_said() =>
        Assert.Equal(new ReceiptVerdict.NotYetDue(1), Check(Leaf with { Position = 1, EventId = Keep }));

    [Fact]
    public void An_event_that_is_lost_is_missed() => AssertBroken("event", Check(Leaf with { EventId = Keep }));

    [Fact]
    public void A_gap_where_it_was_is_missed() =>
        AssertBroken(
            "position 2",
            Check(Leaf with { Position = 1, EventId = Keep }, Leaf with { Position = 3, EventId = Keep })
        );

    [Fact]
    public void An_event_that_was_moved_is_missed() => AssertBroken("position 2", Check(Leaf with { Position = 1 }));

    [Fact]
    public void Whatever_was_changed_is_named()
    {
        AssertBroken("type", Check(Leaf with { Type = "memo-written.v2" }));
        AssertBroken("time", Check(Leaf with { At = At.AddMicroseconds(-1) }));
        AssertBroken("payload", Check(Leaf with { Payload = Headers }));
        AssertBroken("headers", Check(Leaf with { Headers = Payload }));
    }

    [Fact]
    public void What_is_no_event_is_passed_over()
    {
        var check = new ReceiptCheck(Promise);
        check.Read(0, "{}"u8, default);
        check.Read(1, new NoticeLeaf("key", "{}"u8).ToBytes(), default);
        Assert.Equal(new ReceiptVerdict.NotYetDue(0), check.Verdict);
    }

    private static Guid Keep => Guid.Parse("0190a000-0000-7000-8000-00000000000f");

    private static ReceiptVerdict Check(params EventLeaf[] leaves)
    {
        var check = new ReceiptCheck(Promise);
        foreach (var (index, leaf) in leaves.Index())
        {
            check.Read(index, leaf.ToBytes(), leaf.ToHash());
        }

        return check.Verdict;
    }

    private static void AssertBroken(string what, ReceiptVerdict verdict) =>
        Assert.Equal(what, Assert.Single(Assert.IsType<ReceiptVerdict.Broken>(verdict).Findings).What);
}
