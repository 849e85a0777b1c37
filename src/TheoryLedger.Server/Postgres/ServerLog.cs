namespace TheoryLedger.Server.Postgres;

/// <summary>The last lines PostgreSQL wrote, for messages about what went wrong.</summary>
internal static class ServerLog
{
    private const int Lines = 15;

    public static string Tail(ClusterFolder folder)
    {
        try
        {
            var newest = new DirectoryInfo(folder.Log).EnumerateFiles().MaxBy(file => file.LastWriteTimeUtc);
            return newest is null ? "" : $"{newest.FullName} ends:\n{LastLines(newest.FullName)}";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static string LastLines(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream);
        return string.Join('\n', reader.ReadToEnd().TrimEnd().Split('\n').TakeLast(Lines));
    }
}
