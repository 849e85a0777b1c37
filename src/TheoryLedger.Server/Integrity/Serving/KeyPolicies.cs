using System.Globalization;
using System.Text;
using TheoryLedger.Integrity.Receipts;
using TheoryLedger.Server.Integrity.Keeping;
using TheoryLedger.Server.Integrity.Outside;
using TheoryLedger.Server.Integrity.Witnessing;

namespace TheoryLedger.Server.Integrity.Serving;

/// <summary>Whom to believe about the log of a review.</summary>
/// <param name="Keys">The keys of its logs, the oldest first.</param>
/// <param name="Receipts">The key under which this server gives receipts; it signs no log.</param>
public sealed record KeyPolicy(IReadOnlyList<PublishedKey> Keys, string Receipts)
{
    /// <summary>The keys under which other servers gave receipts, before the review came here.</summary>
    public IReadOnlyList<string> EarlierReceipts { get; init; } = [];

    /// <summary>Whether any log of the review was begun by this installation: only then are its receipts part of the policy.</summary>
    public bool IsBegunHere { get; init; } = true;

    /// <summary>The keys of those who are asked to cosign.</summary>
    public IReadOnlyList<string> Witnesses { get; init; } = [];
}

/// <summary>Tells whom to believe about the log of a review.</summary>
public sealed class KeyPolicies(LogReader reader, LogFolder folder, WitnessOptions? witnesses = null)
{
    public async Task<KeyPolicy> ReadAsync(Guid review, CancellationToken token)
    {
        using var receipts = folder.ReceiptKey();
        var keys = await reader.KeysAsync(review, token);
        return new KeyPolicy(keys, $"{receipts.Verifier}")
        {
            Witnesses = [.. (witnesses?.Submit ?? []).Select(witness => $"{witness.Key}")],
            IsBegunHere = keys.Any(key => folder.IsOurs(key.Origin)),
            EarlierReceipts = await reader.ReceiptKeysAsync(review, token),
        };
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

        foreach (var (number, witness) in policy.Witnesses.Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"witness w{number + 1} {witness}\n");
        }

        text.Append("quorum none\n# sign receipts and no log\n");
        var receipts = policy.IsBegunHere ? policy.EarlierReceipts.Append(policy.Receipts) : policy.EarlierReceipts;
        foreach (var key in receipts.Distinct())
        {
            text.Append(CultureInfo.InvariantCulture, $"{ReceiptKeys.Line(key)}\n");
        }

        return text.ToString();
    }
}
