using TheoryLedger.Server.Postgres;

namespace TheoryLedger.Server.Tests.Postgres;

/// <summary>A data root of one test, where the account that PostgreSQL runs under can get at it.</summary>
public sealed class Scratch : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("theoryledger-test-").FullName;

    public OwnPostgresOptions Options => new() { DataRoot = Root };

    public Scratch()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Root, File.GetUnixFileMode(Root) | UnixFileMode.OtherExecute);
        }
    }

    public string In(params string[] names) => Path.Combine([Root, .. names]);

    public void Dispose() => Leftovers.Delete(Root);
}
