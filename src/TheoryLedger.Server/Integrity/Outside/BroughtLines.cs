using System.Security.Cryptography;

namespace TheoryLedger.Server.Integrity.Outside;

/// <summary>Which lines an imported review brought along of words that its bundle did not hold: their digests, kept where no database owner writes.</summary>
/// <remarks>A line says that words are withheld, and nothing in the log proves it. Whoever may write rows could explain away any words they took.</remarks>
/// <param name="digests">SHA-256 of each line, one after the other, in order.</param>
public sealed class BroughtLines(byte[] digests)
{
    private const int Length = SHA256.HashSizeInBytes;

    /// <summary>Of all lines of a review.</summary>
    /// <param name="lines">The digest of each, see <see cref="Digest"/>.</param>
    public static byte[] Of(IEnumerable<byte[]> lines) =>
        [.. lines.Order(Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b))).SelectMany(line => line)];

    /// <summary>A line names its event and its field, so its digest stands for all three.</summary>
    public static byte[] Digest(ReadOnlySpan<byte> line) => SHA256.HashData(line);

    /// <summary>Whether this line came with the review.</summary>
    public bool Holds(ReadOnlySpan<byte> line)
    {
        var wanted = Digest(line);
        var (from, to) = (0, digests.Length / Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            switch (digests.AsSpan(middle * Length, Length).SequenceCompareTo(wanted))
            {
                case 0:
                    return true;
                case < 0:
                    from = middle + 1;
                    break;
                default:
                    to = middle;
                    break;
            }
        }

        return false;
    }
}
