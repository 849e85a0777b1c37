using System.Security.Cryptography;
using System.Text;

namespace TheoryLedger.Ledger;

/// <summary>Gives things whose name is unique in their review an id that follows from the name.</summary>
/// <remarks>Two people who choose one name at the same moment meet on one stream, and the second is told so.</remarks>
public static class NamedId
{
    /// <summary>A version 8 UUID (RFC 9562) from the digest of review, kind and name.</summary>
    public static Guid Of(Guid review, string kind, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{review:D}\n{kind}\n{SameName.Fold(name)}"));
        digest[6] = (byte)((digest[6] & 0x0F) | 0x80);
        digest[8] = (byte)((digest[8] & 0x3F) | 0x80);
        return new Guid(digest.AsSpan(0, 16), bigEndian: true);
    }
}
