using TheoryLedger.Integrity.Receipts;
using TheoryLedger.Integrity.Trees;
using TheoryLedger.Integrity.Verification;

namespace TheoryLedger.Integrity.Bundles;

/// <summary>Whether a bundle holds what receipts promised.</summary>
internal sealed class ReceiptFindings(IReadOnlyList<SignedReceipt> receipts) : IEntryReader
{
    private readonly List<(SignedReceipt Receipt, ReceiptCheck Check)> _checks =
    [
        .. receipts.Select(r => (r, new ReceiptCheck(r.Receipt))),
    ];

    public void Read(long index, ReadOnlySpan<byte> entry, Hash hash)
    {
        foreach (var (_, check) in _checks)
        {
            check.Read(index, entry, hash);
        }
    }

    public IEnumerable<BundleFinding> All() =>
        from pair in _checks
        let receipt = pair.Receipt.Receipt
        let place = $"the receipt for event {receipt.EventId}"
        from finding in pair.Check.Verdict switch
        {
            ReceiptVerdict.Broken(var findings) => findings.Select(f =>
                Finding($"{place}, {f.What}", f.Expected, f.Found)
            ),
            ReceiptVerdict.NotYetDue(var reached) =>
            [
                // Whoever cuts off the end of a log would otherwise never be caught by what was promised there.
                Finding(place, $"position {receipt.Position}", $"a log that ends at position {reached}"),
            ],
            _ => [],
        }
        select finding;

    private static BundleFinding Finding(string place, string expected, string found) =>
        new(BundleCheck.Receipts, place, expected, found);
}
