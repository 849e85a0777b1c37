namespace TheoryLedger.Server.Protection;

/// <summary>Files that nobody but the server reads, each there whole or not at all, whatever crashes when.</summary>
internal static class KeyFiles
{
    public static void MakeFolder(string path)
    {
        Directory.CreateDirectory(path);
        Restrict(path, directory: true);
    }

    // Written aside, synced, named, and the name synced: a crash leaves either the whole file or what was there before, and what
    // was answered for is never lost. Of two that race to make one, one is kept; the other waits for the name as well.
    public static void Write(string path, byte[] content, bool replace, Action<string> sync)
    {
        var aside = $"{path}.{Guid.CreateVersion7():N}";
        using (var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write))
        {
            Restrict(aside, directory: false);
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(aside, path, replace);
        }
        catch (IOException) when (!replace && File.Exists(path))
        {
            File.Delete(aside);
        }

        sync(Path.GetDirectoryName(path)!);
    }

    /// <summary>Overwrites a file where it lies, as far as the disk lets one, and takes its name away.</summary>
    public static void Shred(string path, Action<string> sync)
    {
        if (File.Exists(path))
        {
            Blank(path);
            File.Delete(path);
            sync(Path.GetDirectoryName(path)!);
        }
    }

    public static void Blank(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write);
        file.Write(new byte[file.Length]);
        file.Flush(flushToDisk: true);
    }

    public static void Restrict(string path, bool directory)
    {
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            File.SetUnixFileMode(path, directory ? Mine | UnixFileMode.UserExecute : Mine);
        }
    }
}
