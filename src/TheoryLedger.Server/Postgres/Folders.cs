namespace TheoryLedger.Server.Postgres;

/// <summary>Making and clearing folders that others may be clearing at the same time.</summary>
internal static class Folders
{
    // As root, the account that runs the server must get through; otherwise the folder is nobody else's business.
    public static void CreateOurs(string path)
    {
        try
        {
            if (!Directory.Exists(path))
            {
                FileModes.CreateFolder(path, othersMayPass: Environment.IsPrivilegedProcess);
            }
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new PostgresUnavailableException($"The folder {path} cannot be made: {error.Message}", error);
        }
    }

    public static void DeleteIfThere(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Gone already, which is what was wanted.
        }
    }
}
