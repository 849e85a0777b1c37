namespace TheoryLedger.Server.Postgres;

/// <summary>Who may touch a file. On Windows the user's own data folder already keeps others out.</summary>
internal static class FileModes
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Pass = UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    private const UnixFileMode Read = UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    public static void CreateFolder(string path, bool othersMayPass)
    {
        Directory.CreateDirectory(path);
        Set(path, Owner | UnixFileMode.UserExecute | (othersMayPass ? Pass : UnixFileMode.None));
    }

    public static void MakePrivate(string folder) => Set(folder, Owner | UnixFileMode.UserExecute);

    public static void MakeRunnable(string path) => Set(path, Owner | UnixFileMode.UserExecute | Pass | Read);

    public static void MakeReadable(string file) => Set(file, Owner | Read);

    // Born private: a secret written first and locked up afterwards was readable in between.
    public static async Task WriteSecretAsync(string path, string text, CancellationToken token)
    {
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Owner;
        }

        await using var writer = new StreamWriter(path, options);
        await writer.WriteAsync(text.AsMemory(), token);
    }

    private static void Set(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }
}
