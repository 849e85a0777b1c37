using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TheoryLedger.Server.Sampling;

/// <summary>Draws positions by a seed, so that whoever knows the seed draws the same.</summary>
/// <remarks>
/// The nth draw is the SHA-256 of <c>seed:n</c>, n from 0, read as a number by its first eight bytes, big end first, modulo the
/// number of events, plus one; what was drawn before is passed over.
/// </remarks>
public static class Draw
{
    private const int Tries = 20;

    /// <summary>At most so many different positions from 1 to the last, in the order in which they are drawn.</summary>
    public static IEnumerable<long> Positions(string seed, long last, int most)
    {
        ArgumentNullException.ThrowIfNull(seed);
        var drawn = new HashSet<long>();
        for (var n = 0; last > 0 && n < most * Tries && drawn.Count < Math.Min(most, last); n++)
        {
            var position = Position(seed, n, last);
            if (drawn.Add(position))
            {
                yield return position;
            }
        }
    }

    private static long Position(string seed, int n, long last)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{seed}:{n}");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return 1 + (long)(BinaryPrimitives.ReadUInt64BigEndian(hash) % (ulong)last);
    }
}
