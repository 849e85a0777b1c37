using System.Security.Cryptography;
using System.Text;

namespace TheoryLedger.Texts;

/// <summary>The fingerprint by which anybody can tell that they hold the very same text.</summary>
public static class TextDigest
{
    /// <summary>SHA-256 of the parts joined, in UTF-8, as lower-case hex.</summary>
    public static string Of(IEnumerable<string> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
