using System.Text;
using TheoryLedger.Integrity.Notes;

namespace TheoryLedger.Integrity.Receipts;

/// <summary>The keys under which receipts are given, as a policy lists them: in comments, since c2sp.org/tlog-policy has no word for them.</summary>
public static class ReceiptKeys
{
    private const string Mark = "# receipts ";

    /// <summary>The line that lists a key.</summary>
    public static string Line(string verifier) => $"{Mark}{verifier}";

    /// <summary>The keys that a policy file lists; lines that list none are passed over.</summary>
    public static IReadOnlyList<VerifierKey> In(ReadOnlySpan<byte> policy) =>
        [
            .. Encoding
                .UTF8.GetString(policy)
                .Split('\n')
                .Where(line => line.StartsWith(Mark, StringComparison.Ordinal))
                .Select(line => VerifierKey.TryParse(line[Mark.Length..], out var key, out _) ? key : null)
                .OfType<VerifierKey>(),
        ];
}
