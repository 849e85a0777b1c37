using System.Security.Cryptography;
using System.Text;
using TheoryLedger.Integrity.Notes;

namespace TheoryLedger.Cli.Witnessing;

/// <summary>The secret key of a witness, in a file that only its owner may read.</summary>
internal static class WitnessKey
{
    /// <summary>Makes a key, never over one that is there.</summary>
    public static VerifierKey Make(string name, FileInfo file)
    {
        using var signer = Named(name);
        using var stream = new FileStream(file.FullName, OwnersOnly());
        stream.Write(Encoding.UTF8.GetBytes($"{signer.Export()}\n"));
        return signer.Verifier;
    }

    private static FileStreamOptions OwnersOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    public static Cosigner Read(FileInfo file) =>
        Cosigner.TryParse(Encoding.UTF8.GetString(Files.SmallFile(file)).TrimEnd('\n'), out var signer)
            ? signer
            : throw new UnableException($"'{file.Name}' is no secret key of a witness.");

    private static Cosigner Named(string name)
    {
        var signer = new Cosigner(name, RandomNumberGenerator.GetBytes(32));
        try
        {
            _ = signer.Verifier;
            return signer;
        }
        catch (ArgumentException)
        {
            signer.Dispose();
            throw new UnableException($"'{name}' cannot name a key: it takes no spaces and no plus.");
        }
    }
}
