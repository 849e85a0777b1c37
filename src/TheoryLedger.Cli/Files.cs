using TheoryLedger.Integrity.Bundles;
using TheoryLedger.Integrity.Policies;

namespace TheoryLedger.Cli;

/// <summary>Reads what a command line names.</summary>
internal static class Files
{
    // Checkpoints, policies and keys are small; what is larger is something else.
    private const int Small = 1 << 20;

    public static ZippedBundle Bundle(FileInfo file) => ZippedBundle.Open(file.OpenRead());

    public static byte[] SmallFile(FileInfo file)
    {
        using var stream = file.OpenRead();
        return stream.Length <= Small
            ? ReadWhole(stream)
            : throw new UnableException($"'{file.Name}' is too large for a checkpoint, a policy or a key.");
    }

    public static TrustPolicy? Policy(FileInfo? file) =>
        file is null ? null
        : TrustPolicy.TryParse(SmallFile(file), out var policy, out var why) ? policy
        : throw new UnableException($"'{file.Name}' is no policy: {why}");

    private static byte[] ReadWhole(FileStream stream)
    {
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
