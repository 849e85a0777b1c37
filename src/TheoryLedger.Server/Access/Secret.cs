using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace TheoryLedger.Server.Access;

/// <summary>Keys as people hold them: 256 random bits behind a prefix that scanners can recognise.</summary>
public static class Secret
{
    private const string Prefix = "tl_";

    public static string Mint() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is kept of a key. It has 256 random bits, so a plain digest cannot be guessed backwards.</summary>
    public static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    public static bool Looks(string text) => text.StartsWith(Prefix, StringComparison.Ordinal);
}
