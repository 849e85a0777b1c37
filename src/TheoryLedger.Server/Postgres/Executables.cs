namespace TheoryLedger.Server.Postgres;

/// <summary>Finds programs by name, as a shell would.</summary>
internal static class Executables
{
    private static readonly string[] Suffixes = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];

    // A service's PATH often lacks the system folders, and runuser lives there.
    private static readonly string[] Always = OperatingSystem.IsWindows() ? [] : ["/usr/sbin", "/sbin"];

    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(Always)
            .Select(folder => InFolder(folder, name))
            .FirstOrDefault(path => path is not null);

    public static string? InFolder(string folder, string name) =>
        Suffixes.Select(suffix => Path.Combine(folder, name + suffix)).FirstOrDefault(File.Exists);

    public static string InFolderOrBare(string folder, string name) =>
        InFolder(folder, name) ?? Path.Combine(folder, name);
}
