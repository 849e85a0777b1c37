using System.Security.Cryptography;

namespace TheoryLedger.Server.Postgres;

/// <summary>Clusters for one test run. Each is deleted after use, or, if its owner was killed, by whoever comes next.</summary>
internal static class Throwaways
{
    private const string Prefix = "theoryledger-pg-";

    public static (ClusterFolder Folder, FileLock Ownership) Create(OwnPostgresOptions options)
    {
        var name = Prefix + RandomNumberGenerator.GetHexString(16, lowercase: true);
        var folder = new ClusterFolder(Path.Combine(Parent(options), name));
        Folders.CreateOurs(folder.Path);
        return (folder, FileLock.TryTake(folder.Owner) ?? throw new IOException($"{folder.Path} is taken"));
    }

    public static async Task SweepAsync(OwnPostgresOptions options, Func<ClusterFolder, ServerStop> stopOf)
    {
        foreach (var path in Directory.EnumerateDirectories(Parent(options), Prefix + "*"))
        {
            var folder = new ClusterFolder(path);
            if (TakeIfDead(folder) is { } ownership)
            {
                await stopOf(folder).ImmediatelyAsync();
                TryDelete(folder, ownership);
            }
        }
    }

    public static void Delete(ClusterFolder folder, FileLock ownership)
    {
        ownership.Dispose();
        Folders.DeleteIfThere(folder.Path);
    }

    // What cannot be swept today is no reason not to start; the next start tries again.
    private static void TryDelete(ClusterFolder folder, FileLock ownership)
    {
        try
        {
            Delete(folder, ownership);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            ownership.Dispose();
        }
    }

    // The common temporary folder may hold traps set by others. Changing the mode proves the folder ours and shuts
    // everybody else out before anything in it is deleted. Root could prove nothing that way, so it keeps its own.
    private static string Parent(OwnPostgresOptions options)
    {
        if (!Environment.IsPrivilegedProcess || OperatingSystem.IsWindows())
        {
            return Path.GetTempPath();
        }

        Folders.CreateOurs(options.DataRoot);
        var parent = Path.Combine(options.DataRoot, "throwaway");
        Folders.CreateOurs(parent);
        return parent;
    }

    private static FileLock? TakeIfDead(ClusterFolder folder)
    {
        try
        {
            if (new DirectoryInfo(folder.Path).LinkTarget is not null || !File.Exists(folder.Owner))
            {
                return null;
            }

            ShutOutOthers(folder);
            return FileLock.TryTake(folder.Owner);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            return null; // somebody else's, or being swept by somebody else
        }
    }

    private static void ShutOutOthers(ClusterFolder folder)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            FileModes.MakePrivate(folder.Path);
        }
    }
}
