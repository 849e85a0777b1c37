namespace TheoryLedger.Server.Postgres.Programs;

/// <summary>What a shell would find, and what pg_config knows of.</summary>
internal sealed class PathSource : IPostgresSource
{
    public async Task<IReadOnlyList<string>> FindAsync(int? major, CancellationToken token)
    {
        var folders = new List<string>();
        if (Executables.Find("initdb") is { } initdb)
        {
            folders.Add(Path.GetDirectoryName(Resolve(initdb))!);
        }

        if (Executables.Find("pg_config") is { } config)
        {
            var answer = await new Command(config, "--bindir").RunAsync(Command.Short, token);
            folders.AddRange(answer.Succeeded ? [answer.Output] : []);
        }

        return folders;
    }

    // A link from elsewhere leads to the folder where the others are too.
    private static string Resolve(string path) =>
        File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);
}
