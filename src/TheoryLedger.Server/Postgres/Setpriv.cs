namespace TheoryLedger.Server.Postgres;

/// <summary>The util-linux program that sheds privileges and ties a child's life to ours; BusyBox's namesake cannot.</summary>
internal static class Setpriv
{
    private static readonly Lazy<string?> Found = new(() =>
        OperatingSystem.IsLinux() && Executables.Find("setpriv") is { } path && KnowsParents(path) ? path : null
    );

    public static string? Path => Found.Value;

    private static bool KnowsParents(string path)
    {
        var help = new Command(path, "--help").RunAsync(Command.Short, CancellationToken.None);
        return help.GetAwaiter().GetResult().LastWords.Contains("--pdeathsig", StringComparison.Ordinal);
    }
}
