namespace TheoryLedger.Server.Tests.Postgres;

/// <summary>A PATH with what every Unix has, and without what ties processes together on Linux.</summary>
public sealed class BarePath : IDisposable
{
    private static readonly string[] Everywhere = ["id", "chown", "su"];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("theoryledger-path-");

    public BarePath()
    {
        foreach (var name in Everywhere)
        {
            var places = new[] { "/usr/bin", "/bin", "/usr/sbin" }.Select(folder =>
                System.IO.Path.Combine(folder, name)
            );
            File.CreateSymbolicLink(System.IO.Path.Combine(_folder.FullName, name), places.First(File.Exists));
        }
    }

    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
