using TheoryLedger.Integrity.Leaves;
using TheoryLedger.Integrity.Trees;
using TheoryLedger.Integrity.Verification;

namespace TheoryLedger.Integrity.Receipts;

/// <summary>Reads along while a log is verified, and says whether it keeps what a receipt promised.</summary>
/// <remarks>Whether the receipt itself may be believed is another question: <see cref="SignedReceipt.IsSignedBy"/>.</remarks>
public sealed class ReceiptCheck(EventReceipt receipt) : IEntryReader
{
    private long _reached;
    private (long Index, EventLeaf Leaf)? _there;
    private long? _elsewhere;

    /// <summary>What all that was read so far shows.</summary>
    public ReceiptVerdict Verdict =>
        _there is { } there
            ? receipt.Compare(there.Leaf) is { Count: > 0 } findings
                ? new ReceiptVerdict.Broken(findings)
                : new ReceiptVerdict.Kept(there.Index)
            : _reached > receipt.Position || _elsewhere is not null
                ? new ReceiptVerdict.Broken([Missing()])
                : new ReceiptVerdict.NotYetDue(_reached);

    public void Read(long index, ReadOnlySpan<byte> entry, Hash hash)
    {
        if (!EventLeaf.TryParse(entry, out var leaf))
        {
            return;
        }

        _reached = Math.Max(_reached, leaf.Position);
        if (leaf.Position == receipt.Position)
        {
            _there ??= (index, leaf);
        }
        else if (leaf.EventId == receipt.EventId)
        {
            _elsewhere ??= leaf.Position;
        }
    }

    private ReceiptFinding Missing() =>
        new(
            $"position {receipt.Position}",
            $"the event {receipt.EventId}",
            _elsewhere is { } position ? $"nothing; it stands at position {position}" : "nothing"
        );
}

/// <summary>Whether what was promised was kept.</summary>
public abstract record ReceiptVerdict
{
    private ReceiptVerdict() { }

    /// <summary>The event is in the log as it was promised.</summary>
    public sealed record Kept(long Index) : ReceiptVerdict;

    /// <summary>The log says otherwise: an event was lost, moved or changed after it was acknowledged.</summary>
    public sealed record Broken(IReadOnlyList<ReceiptFinding> Findings) : ReceiptVerdict;

    /// <summary>The log ends before that position; nothing can be said yet.</summary>
    public sealed record NotYetDue(long Reached) : ReceiptVerdict;
}
