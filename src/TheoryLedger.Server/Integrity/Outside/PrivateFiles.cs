using TheoryLedger.Server.Postgres;
using TheoryLedger.Server.Protection;

namespace TheoryLedger.Server.Integrity.Outside;

/// <summary>Files that only the server's account may touch, each there whole or not at all, whatever crashes when.</summary>
internal static class PrivateFiles
{
    private const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void MakeFolder(string path)
    {
        if (!Directory.Exists(path))
        {
            FileModes.CreateFolder(path, othersMayPass: false);
            Directories.Sync(Path.GetDirectoryName(path)!);
        }
    }

    /// <summary>Writes a file that is not there yet; false, and nothing written, if it is.</summary>
    public static bool TryCreate(string path, byte[] content)
    {
        var aside = WriteAside(path, content);
        try
        {
            File.Move(aside, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(aside);
            return false;
        }

        Directories.Sync(Path.GetDirectoryName(path)!);
        return true;
    }

    public static void Replace(string path, byte[] content)
    {
        File.Move(WriteAside(path, content), path, overwrite: true);
        Directories.Sync(Path.GetDirectoryName(path)!);
    }

    private static string WriteAside(string path, byte[] content)
    {
        var aside = $"{path}.{Guid.CreateVersion7():N}.part";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Mine;
        }

        using var file = new FileStream(aside, options);
        file.Write(content);
        file.Flush(flushToDisk: true);
        return aside;
    }
}
