using System.Text;
using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Integrity.Leaves;
using TheoryLedger.Integrity.Notes;
using TheoryLedger.Integrity.Receipts;
using TheoryLedger.Tests.Integrity.Bundles;
using Keys = TheoryLedger.Tests.Integrity.Notes.Keys;

namespace TheoryLedger.Tests.Cli;

/// <summary>A receipt betrays an event that is missing, or is not what was promised.</summary>
public sealed class ReceiptOptionTests : IDisposable
{
    private static readonly string Origin = $"theoryledger/install/{Guid.Empty}";
    private static readonly NoteSigner Node = new("theoryledger/install/receipts", Keys.Seed(9));

    private readonly BundleOnDisk _disk = new();
    private readonly ExampleBundle _bundle = new(events: 20);

    public ReceiptOptionTests() =>
        _bundle.Files[BundleFile.Keys] = [
            .. _bundle.Files[BundleFile.Keys],
            .. Encoding.UTF8.GetBytes($"{ReceiptKeys.Line($"{Node.Verifier}")}\n"),
        ];

    public void Dispose() => _disk.Dispose();

    [Fact]
    public void A_promise_that_was_kept_is_no_finding() => Assert.Equal(0, Verify(Promise(8)).Code);

    [Fact]
    public void An_event_that_is_missing_is_a_finding()
    {
        var other = Promise(8) with { EventId = Guid.CreateVersion7() };
        var beyond = Promise(8) with { Position = 21 };

        Assert.Equal((1, true), Receipts(Verify(other)));
        Assert.Equal((1, true), Receipts(Verify(beyond)));
    }

    [Fact]
    public void So_is_one_that_was_changed_after_it_was_promised()
    {
        Assert.Equal((1, true), Receipts(Verify(Promise(8) with { Payload = default })));
        Assert.Equal((1, true), Receipts(Verify(Promise(8) with { Type = "memo-written.v1" })));
        Assert.Equal((1, true), Receipts(Verify(Promise(8) with { At = Promise(8).At.AddSeconds(1) })));
    }

    [Fact]
    public void What_is_no_receipt_of_this_server_for_this_review_is_not_looked_at()
    {
        var another = Promise(8) with { Origin = $"theoryledger/install/{Guid.CreateVersion7()}" };

        Assert.Equal(2, Verify(another).Code);
        Assert.Equal(2, Verify(Promise(8), Keys.Stranger).Code);
        Assert.Equal(2, Run(_disk.Put("r", "nonsense"u8.ToArray())).Code);
        Assert.Equal(2, Run(_disk["none"]).Code);
    }

    private static (int Code, bool IsSaid) Receipts((int Code, string Output, string Errors) told) =>
        (told.Code, told.Output.Contains("Receipts: the receipt for event", StringComparison.Ordinal));

    private (int Code, string Output, string Errors) Verify(EventReceipt receipt, NoteSigner? signer = null) =>
        Run(_disk.Put("receipt", SignedReceipt.Sign(receipt, signer ?? Node).ToBytes()));

    private (int Code, string Output, string Errors) Run(string receipt) =>
        BundleOnDisk.Run("verify", _disk.Put("a.zip", _bundle), "--receipt", receipt);

    private EventReceipt Promise(int position)
    {
        var utf8 = Encoding.UTF8.GetBytes(_bundle.LinesOf(BundleFile.Events)[position - 1]);
        Assert.True(EventLine.TryParse(utf8, out var line));
        return new EventReceipt(
            Origin,
            line.Position,
            line.Id,
            line.Type,
            line.RecordedAt,
            EventDigest.OfPayload(line.Payload),
            EventDigest.OfPayload(line.Headers)
        );
    }
}
