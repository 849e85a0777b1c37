using System.Globalization;
using System.Text;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Outside;

namespace TheoryLedger.Server.Integrity.Serving;

/// <summary>Whom to believe about the log of a review.</summary>
/// <param name="Keys">The keys of its logs, the oldest first.</param>
/// <param name="Receipts">The key under which receipts are given; it signs no log.</param>
public sealed record KeyPolicy(IReadOnlyList<PublishedKey> Keys, string Receipts);

/// <summary>Tells whom to believe about the log of a review.</summary>
public sealed class KeyPolicies(LogReader reader, LogFolder folder)
{
    public async Task<KeyPolicy> ReadAsync(Guid review, CancellationToken token)
    {
        using var receipts = folder.ReceiptKey();
        return new KeyPolicy(await reader.KeysAsync(review, token), $"{receipts.Verifier}");
    }

    /// <summary>The same as a file (c2sp.org/tlog-policy).</summary>
    public async Task<string> WriteAsync(Guid review, CancellationToken token) => Write(await ReadAsync(review, token));

    // c2sp.org/tlog-policy; what it has no word for stands in comments.
    internal static string Write(KeyPolicy policy)
    {
        var text = new StringBuilder();
        foreach (var key in policy.Keys)
        {
            var to = key.ToSize is { } size ? $"to size {size}" : "and still signs";
            text.Append(
                CultureInfo.InvariantCulture,
                $"# log {key.Epoch} of this review: signed from size {key.FromSize} {to}\nlog {key.Verifier}\n"
            );
        }

        return text.Append("quorum none\n")
            .Append(CultureInfo.InvariantCulture, $"# signs receipts and no log\n# receipts {policy.Receipts}\n")
            .ToString();
    }
}
