namespace TheoryLedger.Server.Postgres.Programs;

/// <summary>Where packages and installers put PostgreSQL without telling the PATH.</summary>
internal sealed class InstalledSource : IPostgresSource
{
    // The parent, the pattern for one folder in it, and what follows.
    private static readonly (string Parent, string Pattern, string Below)[] Places =
    [
        ("/usr/lib/postgresql", "*", "bin"), // Debian, Ubuntu
        ("/usr", "pgsql-*", "bin"), // PGDG for Red Hat and kin
        ("/usr/libexec", "postgresql*", ""), // Alpine
        ("/opt/homebrew/opt", "postgresql@*", "bin"),
        ("/usr/local/opt", "postgresql@*", "bin"),
        ("/home/linuxbrew/.linuxbrew/opt", "postgresql@*", "bin"),
        ("/Applications/Postgres.app/Contents/Versions", "*", "bin"),
        (Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL"), "*", "bin"),
    ];

    public Task<IReadOnlyList<string>> FindAsync(int? major, CancellationToken token) =>
        Task.FromResult<IReadOnlyList<string>>([.. Places.SelectMany(Folders)]);

    private static IEnumerable<string> Folders((string Parent, string Pattern, string Below) place) =>
        Directory.Exists(place.Parent)
            ? Directory
                .EnumerateDirectories(place.Parent, place.Pattern)
                .Select(found => Path.Combine(found, place.Below))
            : [];
}
