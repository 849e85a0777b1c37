namespace TheoryLedger.Server.Postgres.Programs;

/// <summary>The PostgreSQL fetched earlier, or else fetched now, once.</summary>
internal sealed class NpmSource(OwnPostgresOptions options) : IPostgresSource
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly string _folder = Path.Combine(options.DataRoot, $"postgresql-{NpmPackage.Version}");

    private string Programs => Path.Combine(_folder, "package", "native", "bin");

    public async Task<IReadOnlyList<string>> FindAsync(int? major, CancellationToken token)
    {
        if (major is not (null or NpmPackage.Major) || NpmPackage.ForThisMachine is not { } package)
        {
            return [];
        }

        if (!Directory.Exists(_folder))
        {
            await FetchOnceAsync(package, token);
        }

        return [Programs];
    }

    private async Task FetchOnceAsync(NpmPackage package, CancellationToken token)
    {
        var npm = Executables.Find("npm");
        if (npm is null)
        {
            throw PostgresUnavailableException.NothingFound("none is installed, and there is no npm to fetch one with");
        }

        Folders.CreateOurs(options.DataRoot);
        using var alone = await FileLock.TakeAsync(_folder + ".lock", Patience, token);
        if (!Directory.Exists(_folder))
        {
            await FetchAsync(npm, package, token);
        }
    }

    // Unpacked beside and then renamed, so that a folder under its own name is always whole.
    private async Task FetchAsync(string npm, NpmPackage package, CancellationToken token)
    {
        options.Say?.Invoke($"Fetching PostgreSQL {NpmPackage.Server} with npm (about 24 MB, once)");
        var unfinished = _folder + ".new";
        Folders.DeleteIfThere(unfinished);
        Directory.CreateDirectory(unfinished);
        try
        {
            var tarball = await PackAsync(npm, package, unfinished, token);
            await NpmTarball.UnpackAsync(tarball, package.Integrity, unfinished, token);
            File.Delete(tarball);
            FileModes.MakeRunnable(unfinished);
            Directory.Move(unfinished, _folder);
        }
        catch (InvalidDataException error)
        {
            throw PostgresUnavailableException.NothingFound(error.Message, error);
        }
        finally
        {
            Folders.DeleteIfThere(unfinished);
        }
    }

    private static async Task<string> PackAsync(string npm, NpmPackage package, string folder, CancellationToken token)
    {
        var pack = new Command(npm, "pack", package.Specifier, "--pack-destination", folder, "--ignore-scripts");
        var answer = await pack.RunAsync(Patience, token);
        return answer.Succeeded && Directory.GetFiles(folder, "*.tgz") is [var tarball]
            ? tarball
            : throw PostgresUnavailableException.NothingFound($"npm could not fetch one ({FirstLine(answer)})");
    }

    private static string FirstLine(Finished answer) =>
        answer.Errors.Split('\n').FirstOrDefault(line => line.Contains("error", StringComparison.OrdinalIgnoreCase))
        ?? $"exit code {answer.ExitCode}";
}
