using System.Security.Cryptography;
using TheoryLedger.Integrity.Notes;
using TheoryLedger.Server.Integrity.Keeping;

namespace TheoryLedger.Server.Integrity.Outside;

/// <summary>Signing keys as they are written in files.</summary>
internal static class SecretFile
{
    public static string Generate(string name)
    {
        var seed = RandomNumberGenerator.GetBytes(32);
        using var signer = new NoteSigner(name, seed);
        CryptographicOperations.ZeroMemory(seed);
        return signer.Export();
    }

    /// <exception cref="StandstillException">The file holds no key.</exception>
    public static NoteSigner Parse(string text, string name) =>
        NoteSigner.TryParse(text.TrimEnd('\n'), out var signer)
            ? signer
            : throw new StandstillException(
                Standstill.Unreadable,
                $"The file {name} holds no signing key; put the right one back, or take it away."
            );
}
